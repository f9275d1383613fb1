package org.undersigned.signing.scrutiny;

import java.time.LocalDate;
import java.util.List;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;

/**
 * The form of a measure: first what is meant, then how many that would be, and the confirmation.
 *
 * @param digests that are meant, each of which may be dropped
 * @param counted null before anything was counted
 * @param id of the measure that the form will make
 * @param everything whether the reference has to be typed
 */
record MeasureFormView(
        About about,
        ConditionForm answers,
        String zone,
        List<Option> acts,
        List<Digest> digests,
        List<Option> countries,
        List<Option> visibilities,
        Result counted,
        String id,
        MeasureForm order,
        List<Option> reasons,
        Errors errors) {

    /** @param name of the field */
    record Digest(String name, String value, String label) {}

    /**
     * What was counted.
     *
     * @param within so many more or fewer are as good
     * @param button what confirming does, in words
     */
    record Result(
            int count,
            int all,
            int within,
            boolean everything,
            String sentence,
            String button,
            List<Line> countries,
            List<Line> visibilities,
            List<DayLine> days) {}

    record Line(String label, int count) {}

    record DayLine(LocalDate day, int count) {}
}
