package org.undersigned.procedure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rules of one procedure that cannot hold together although each is well written. What could not be read is null here
 * and has been reported.
 */
final class Contradictions {

    private final Fields fields;
    private final Procedure rules;

    private Contradictions(Fields fields, Procedure rules) {
        this.fields = fields;
        this.rules = rules;
    }

    /** @param rules the rules of the file, of no version in particular */
    static void report(Fields fields, Procedure rules) {
        var contradictions = new Contradictions(fields, rules);
        contradictions.stages();
        contradictions.lateness();
        contradictions.formula();
        contradictions.sections();
        contradictions.replaced();
        contradictions.outcomes();
        contradictions.answers();
        contradictions.capacities();
    }

    private void stages() {
        var stages = rules.requires().stream().map(Requirement::stage).toList();
        if (stages.stream().distinct().count() < stages.size()) {
            fields.wrong("requires", "names a stage twice; alternatives belong into anyOf");
        }
    }

    private void lateness() {
        var late = rules.late();
        if (late == Late.ALLOWED && rules.window() != null && rules.window().closes() == Window.Closing.TABLING) {
            fields.wrong("late", "contradicts window.closes: TABLING");
        }
        if (late == Late.FORBIDDEN && rules.republish() == Republish.EDITION) {
            fields.wrong("republish", "contradicts late: FORBIDDEN, there is nothing to publish again");
        }
        if (late == Late.ALLOWED && rules.republish() == Republish.NONE) {
            fields.wrong("republish", "contradicts late: ALLOWED, the added names would never be published");
        }
    }

    private void formula() {
        boolean section = rules.sections().stream().anyMatch(one -> one.type() == Section.Type.FORMULA);
        if (section && !fields.has("formula")) {
            fields.wrong("formula", "is missing: sections have a FORMULA");
        } else if (!section && rules.formula().isPresent() && fields.has("sections")) {
            fields.wrong("formula", "contradicts sections: they have no FORMULA");
        }
        if (rules.words().filter(WordPolicy::excludeFormula).isPresent() && !section) {
            fields.wrong("words", "excludeFormula contradicts sections: they have no FORMULA");
        }
    }

    private void sections() {
        var types = rules.sections().stream().map(Section::type).toList();
        if (types.stream().distinct().count() < types.size()) {
            fields.wrong("sections", "have a type twice");
        }
    }

    private void replaced() {
        boolean lowest = rules.numbering() != null
                && rules.numbering().patterns().stream()
                        .map(Numbering.Named::pattern)
                        .anyMatch(pattern -> pattern != null && pattern.parts().contains(NumberPart.LOWEST));
        if (lowest && rules.replaces() == Procedure.Replaces.NOTHING) {
            fields.wrong("numbering", "{lowest} contradicts replaces: it is the lowest number of what is replaced");
        }
    }

    private void outcomes() {
        var outcomes = rules.outcomes();
        if (rules.vote() == Procedure.Vote.COUNTED
                && !outcomes.contains(Outcome.ADOPTED)
                && !outcomes.contains(Outcome.REJECTED)) {
            fields.wrong("vote", "contradicts outcomes: nothing is ADOPTED or REJECTED");
        }
        if (rules.withdrawSignature() != null
                && rules.withdrawSignature().until() == Withdrawal.Rule.UNTIL_ADOPTION
                && !outcomes.contains(Outcome.ADOPTED)) {
            fields.wrong("withdrawSignature", "until: UNTIL_ADOPTION contradicts outcomes: nothing is ADOPTED");
        }
    }

    /** An answer to signatures is due once there are so many; without a requirement nobody knows how many. */
    private void answers() {
        Stream.of(Stage.RESPONSE, Stage.DEBATE)
                .filter(stage -> rules.answers().containsKey(stage))
                .filter(stage -> rules.requirement(stage).isEmpty())
                .forEach(stage -> fields.wrong("answers", stage + " contradicts requires: there is no stage " + stage));
    }

    /** What a requirement counts must be able to come about. */
    private void capacities() {
        if (rules.author() == null || rules.sign() == null) {
            return;
        }
        var behalf = rules.author().onBehalfOf();
        mustBePossible(
                Metric.ON_BEHALF_OF_GROUP,
                behalf.contains(Authorship.OnBehalfOf.GROUP),
                "author.onBehalfOf has no GROUP");
        mustBePossible(
                Metric.ADOPTED_BY_COMMITTEE,
                behalf.contains(Authorship.OnBehalfOf.COMMITTEE),
                "author.onBehalfOf has no COMMITTEE");
        mustBePossible(
                Metric.CONSENT_OF_EVERY_REPRESENTED_PERSON,
                rules.sign().capacities().contains(Capacity.REPRESENTED_PERSON),
                "sign.capacities have no REPRESENTED_PERSON");
        var data = rules.sign().requiredData();
        mustBePossible(
                Metric.PER_STATE_TABLE,
                data.contains(Signing.Datum.NATIONALITY) || data.contains(Signing.Datum.COUNTRY),
                "sign.requiredData tell no NATIONALITY or COUNTRY");
    }

    private void mustBePossible(Metric metric, boolean possible, String why) {
        if (!possible && counted().contains(metric)) {
            fields.wrong("requires", metric + " can never be reached: " + why);
        }
    }

    private List<Metric> counted() {
        return rules.requires().stream()
                .flatMap(requirement -> requirement.anyOf().stream())
                .flatMap(way -> way.allOf().stream())
                .map(Condition::metric)
                .toList();
    }
}
