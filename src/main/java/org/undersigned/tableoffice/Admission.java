package org.undersigned.tableoffice;

import java.util.EnumMap;
import java.util.Map;
import org.undersigned.procedure.Numbering.Kind;

/**
 * Under which numbers a text is admitted.
 *
 * @param numbers those that are wished for; the others are the next of their series
 * @param sure whether a number far beyond the last one is meant
 */
public record Admission(Map<Kind, Integer> numbers, boolean sure) {

    public static final Admission NEXT = new Admission(Map.of(), false);

    /** Of the two numbers that a text of the Assembly bears; null for the next. */
    public static Admission of(Integer number, Integer documentNumber) {
        var numbers = new EnumMap<Kind, Integer>(Kind.class);
        if (number != null) {
            numbers.put(Kind.NUMBER, number);
        }
        if (documentNumber != null) {
            numbers.put(Kind.DOCUMENT, documentNumber);
        }
        return new Admission(numbers, false);
    }

    Admission meant() {
        return new Admission(numbers, true);
    }
}
