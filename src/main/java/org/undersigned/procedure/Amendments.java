package org.undersigned.procedure;

import java.util.Optional;

/**
 * Whether amendments may be tabled to the text.
 *
 * @param allowed whether at all
 * @param suffix pattern put after the number of the text, such as <code>A{n}</code>
 */
public record Amendments(boolean allowed, Optional<NumberPattern> suffix) {

    static final Amendments NONE = new Amendments(false, Optional.empty());

    static Amendments from(Fields fields) {
        boolean allowed = fields.flag("allowed", false);
        var suffix = NumberPattern.from(fields, "suffix");
        if (!allowed && fields.has("suffix")) {
            fields.wrong("suffix", "contradicts allowed: false");
        }
        return new Amendments(allowed, suffix);
    }
}
