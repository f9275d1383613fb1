package org.undersigned.signing.paper;

import java.util.List;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Paging.Pages;

/**
 * A sheet as an officer checks it.
 *
 * @param why it cannot be accepted now, or null
 * @param own whether the officer handed it in, and leaves it to another one
 * @param sampled numbers of the lines that were drawn, in words
 * @param all whether every line is shown, or the sample
 * @param struck how many lines are struck out
 */
record SheetCheckView(
        SheetHead head,
        PaperSheet sheet,
        String procedure,
        String consent,
        String why,
        boolean own,
        boolean scanned,
        int names,
        int struck,
        Sample sample,
        String sampled,
        boolean all,
        List<Line> lines,
        List<Option> marks,
        Pages pages,
        Errors errors) {

    /**
     * A line, opened.
     *
     * @param reach address for mail, or where somebody lives
     * @param alike which earlier line is of the same person, in words, or null
     * @param mark why it is struck out, or empty
     */
    record Line(int position, String name, String country, String reach, String alike, boolean drawn, String mark) {}

    /** Lines that are to count. */
    public int counting() {
        return names - struck;
    }
}
