package org.undersigned.procedure;

import java.util.Optional;

/**
 * Whether a signature may be withdrawn.
 *
 * @param until the rule
 * @param shown how a withdrawn signature appears
 * @param ifAllWithdraw what becomes of a text that everybody has left
 * @param reason why not, for the page that a signatory reads; always there when the rule is NEVER
 */
public record Withdrawal(Rule until, Shown shown, Left ifAllWithdraw, Optional<LocalText> reason) {

    /** Until when a signature may be withdrawn. */
    public enum Rule {
        NEVER,
        /** Until the window closes, and then never signed again (European Parliament). */
        UNTIL_DEADLINE_NO_RENEWAL,
        /** As long as the text is open and not yet adopted (European Parliament, written declarations). */
        UNTIL_ADOPTION,
        ANYTIME,
        UNTIL_SUBMISSION
    }

    /** How a withdrawn signature appears. */
    public enum Shown {
        STRUCK,
        ABSENT
    }

    /** What becomes of a text without signatures. */
    public enum Left {
        VOID,
        KEEP
    }

    static Withdrawal from(Fields fields) {
        var until = fields.one("until", Rule.class);
        var reason = fields.maybeObject("reason", LocalText::from);
        var shown = fields.maybeOne("shown", Shown.class);
        var left = fields.maybeOne("ifAllWithdraw", Left.class);
        if (until == Rule.NEVER) {
            if (!fields.has("reason")) {
                fields.wrong("reason", "is missing: who may never withdraw must be told why");
            }
            shown.ifPresent(value -> fields.wrong("shown", "contradicts until: NEVER"));
            left.ifPresent(value -> fields.wrong("ifAllWithdraw", "contradicts until: NEVER"));
        }
        return new Withdrawal(until, shown.orElse(Shown.STRUCK), left.orElse(Left.KEEP), reason);
    }
}
