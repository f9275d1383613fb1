package org.undersigned.procedure;

import java.util.List;

/**
 * The languages of a text.
 *
 * @param required language codes that the mode speaks of; empty where any language will do
 * @param mode how many of them
 * @param layout how they are printed
 */
public record Languages(List<String> required, Mode mode, Layout layout) {

    /** How many of the required languages a text needs before it is submitted. */
    public enum Mode {
        ANY,
        ALL,
        /** One original; the others follow as official versions. */
        ORIGINAL_PLUS_OFFICIAL
    }

    /** How languages are printed. */
    public enum Layout {
        SINGLE,
        TWO_COLUMNS
    }

    static Languages from(Fields fields) {
        var required = fields.texts("required", LocalText.LANGUAGE, "a language code such as en");
        var mode = fields.one("mode", Mode.class);
        var layout = fields.maybeOne("layout", Layout.class).orElse(Layout.SINGLE);
        if (mode != null && mode != Mode.ANY && required.isEmpty()) {
            fields.wrong("required", "is missing: mode " + mode + " needs languages");
        }
        if (layout == Layout.TWO_COLUMNS && (required.size() != 2 || mode != Mode.ALL)) {
            fields.wrong("layout", "TWO_COLUMNS needs exactly two required languages and mode ALL");
        }
        return new Languages(required, mode, layout);
    }
}
