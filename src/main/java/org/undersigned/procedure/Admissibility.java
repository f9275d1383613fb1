package org.undersigned.procedure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who decides whether a text is admissible, and the grounds on which it may be refused.
 *
 * @param by who decides
 * @param otherwise what holds until somebody decides
 * @param grounds in the order of the rules; a refusal names one of them
 */
public record Admissibility(Decider by, Default otherwise, List<Ground> grounds) {

    /** Where no rule speaks of admissibility. */
    static final Admissibility NONE = new Admissibility(Decider.NOBODY, Default.ADMISSIBLE, List.of());

    /** Who decides. */
    public enum Decider {
        PRESIDENT,
        TABLE_OFFICE,
        COMMITTEE,
        NOBODY
    }

    /** What holds without a decision. */
    public enum Default {
        PENDING,
        ADMISSIBLE
    }

    /** One ground of inadmissibility: a stable code and its text. */
    public record Ground(String code, LocalText text) {

        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

        static Ground from(Fields fields) {
            var code = fields.text("code", CODE, "capital letters, digits and underscores");
            return new Ground(code, fields.object("text", LocalText::from));
        }
    }

    /** The ground of that code. */
    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    static Admissibility from(Fields fields) {
        var by = fields.one("by", Decider.class);
        var otherwise = fields.one("default", Default.class);
        var grounds = fields.maybeObjects("grounds", Ground::from);
        if (grounds.stream().map(Ground::code).distinct().count() < grounds.size()) {
            fields.wrong("grounds", "has a code twice");
        }
        if (by == Decider.NOBODY && otherwise == Default.PENDING) {
            fields.wrong("default", "contradicts by: nobody would ever decide");
        } else if (by != null && by != Decider.NOBODY && grounds.isEmpty()) {
            fields.wrong("grounds", "is missing: who decides needs grounds to refuse on");
        }
        return new Admissibility(by, otherwise, grounds);
    }
}
