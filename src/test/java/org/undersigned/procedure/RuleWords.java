package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules of a procedure in the words of {@code rules.md}. */
final class RuleWords {

    private final Procedure procedure;
    private final Tried tried;

    RuleWords(Procedure procedure) {
        this.procedure = procedure;
        this.tried = new Tried(procedure);
    }

    /** What the procedure says of that rule. */
    String of(String rule) {
        var author = procedure.author();
        var sign = procedure.sign();
        return switch (rule) {
            case "authors" -> range(author.min(), author.max(), 100_000) + " of " + list(author.capacities());
            case "authors shown first" -> String.valueOf(author.shown());
            case "states of authors" -> String.valueOf(author.distinctStates());
            case "on behalf of" -> list(author.onBehalfOf());
            case "signers" -> list(sign.capacities());
            case "signs once" -> String.valueOf(sign.uniquePerPerson());
            case "is asked" -> list(sign.requiredData());
            case "interest" -> sign.declareInterest() ? "declared" : "not declared";
            case "pseudonym" -> sign.pseudonym() ? "allowed" : "not allowed";
            case "staff" -> sign.delegation().name();
            case "words" -> tried.words();
            case "words under urgency" -> tried.wordsUnderUrgency();
            case "numerals" -> tried.numerals();
            case "formula counted" -> tried.formulaCounted();
            case "title characters" -> String.valueOf(procedure.limits().titleCharacters());
            case "window" -> window();
            case "late" -> procedure.late() + ", " + procedure.republish();
            case "withdrawal" -> withdrawal();
            case "withdrawal of the text" -> procedure.withdrawDeclaration().by() + " until "
                    + procedure.withdrawDeclaration().until().orElseThrow();
            case "amendments" -> procedure.amendments().allowed()
                    ? procedure.amendments().suffix().orElseThrow().format(Map.of(NumberPart.N, 7))
                    : "none";
            case "scope" -> procedure.numbering().scope().name();
            case "languages" -> languages();
            case "sections" -> procedure.sections().stream()
                    .map(one -> one.type() + " " + range(one.min(), one.max(), 10_000))
                    .collect(Collectors.joining(", "));
            case "separator" -> '"' + procedure.print().separator() + '"';
            case "order" -> tried.order();
            case "decides" -> decides();
            case "replaces" -> procedure.replaces().name();
            case "outcomes" -> list(procedure.outcomes());
            case "vote" -> procedure.vote().name();
            default -> throw new IllegalArgumentException("No such rule: " + rule);
        };
    }

    private String window() {
        var window = procedure.window();
        var closes =
                window.duration().map(Object::toString).orElse(window.closes().name());
        return window.opens() + " to " + closes + ", then " + window.onExpiry();
    }

    private String withdrawal() {
        var rule = procedure.withdrawSignature();
        if (rule.until() == Withdrawal.Rule.NEVER) {
            assertTrue(rule.reason().isPresent());
            return "NEVER";
        }
        return rule.until() + " " + rule.shown() + " " + rule.ifAllWithdraw();
    }

    private String languages() {
        var languages = procedure.languages();
        var required = languages.required().isEmpty() ? "any" : String.join(", ", languages.required());
        return required + " " + languages.mode() + " " + languages.layout();
    }

    private String decides() {
        var by = procedure.admissibility();
        var codes = by.grounds().stream().map(Admissibility.Ground::code).collect(Collectors.joining(", "));
        return (by.by() + " " + by.otherwise() + " " + codes).strip();
    }

    private static String range(int min, int max, int most) {
        return max == most ? min + " up" : min + " to " + max;
    }

    private static String list(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
