package org.undersigned.followup;

import java.util.List;
import java.util.Locale;
import org.undersigned.followup.Vote.Result;

/**
 * A vote as a page shows it: in words, as a bar, as a table.
 *
 * @param yesWidth in thousandths of the bar, as {@code noX} …
 */
record VoteView(
        String id,
        boolean passed,
        int yes,
        int no,
        int abstain,
        String yesWidth,
        String noX,
        String noWidth,
        String abstainX,
        String abstainWidth,
        List<Vote.GroupCount> groups) {

    private static final double WIDTH = 1000;

    static VoteView of(Vote vote) {
        double all = Math.max(1, vote.total());
        double yes = WIDTH * vote.yes / all;
        double no = WIDTH * vote.no / all;
        double abstain = WIDTH * vote.abstain / all;
        return new VoteView(
                vote.id,
                vote.result == Result.PASS,
                vote.yes,
                vote.no,
                vote.abstain,
                number(yes),
                number(yes),
                number(no),
                number(yes + no),
                number(abstain),
                vote.groups);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
