package org.undersigned.procedure;

import java.util.Optional;

/**
 * Whether the whole text may be withdrawn.
 *
 * @param by who may do it
 * @param until the moment until which; empty when nobody may
 */
public record DeclarationWithdrawal(Who by, Optional<Until> until) {

    /** Who may withdraw the text. */
    public enum Who {
        NOBODY,
        ORIGINATOR,
        ALL_AUTHORS
    }

    /** Until when the text may be withdrawn. */
    public enum Until {
        SUBMISSION,
        TABLING,
        PUBLICATION,
        CLOSING,
        FINAL_VOTE,
        ANYTIME
    }

    static DeclarationWithdrawal from(Fields fields) {
        var by = fields.one("by", Who.class);
        var until = fields.maybeOne("until", Until.class);
        if (by == Who.NOBODY && until.isPresent()) {
            fields.wrong("until", "contradicts by: NOBODY");
        } else if (by != null && by != Who.NOBODY && !fields.has("until")) {
            fields.wrong("until", "is missing");
        }
        return new DeclarationWithdrawal(by, until);
    }
}
