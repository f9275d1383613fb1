package org.undersigned.procedure;

import java.util.List;

/**
 * The parts of one language version, for counting.
 *
 * @param title the title, or ""
 * @param formula the opening formula, or ""
 * @param body every other block that belongs to the text, in order
 */
public record CountedText(String title, String formula, List<String> body) {

    public CountedText {
        body = List.copyOf(body);
    }

    /** A text of which only the body is at hand. */
    public static CountedText body(List<String> body) {
        return new CountedText("", "", body);
    }
}
