package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Checklist;
import org.undersigned.procedure.Counts;
import org.undersigned.procedure.Metric;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Stage;
import org.undersigned.registry.Affiliations;
import org.undersigned.signing.Tallies.Tally;
import org.undersigned.signing.represented.Represented;
import org.undersigned.signing.represented.RepresentedPeople;

/** Holds the counts of a declaration against what its procedure requires. */
@ApplicationScoped
class Requirements {

    /** What may be reached once a text is published, in that order. */
    private static final List<Stage> LATER = List.of(Stage.ADOPT, Stage.RESPONSE, Stage.DEBATE, Stage.SUBMIT);

    @Inject
    Drafting drafting;

    @Inject
    Affiliations affiliations;

    @Inject
    RepresentedPeople people;

    @Inject
    Clock clock;

    /** What is required next. */
    Checklist next(Declaration declaration, Tally tally) {
        var procedure = drafting.procedureOf(declaration);
        var handIn = procedure.handIn();
        var later = declaration.isPublic()
                ? LATER.stream()
                        .filter(stage -> stage != handIn.orElse(null))
                        .filter(stage -> procedure.requirement(stage).isPresent())
                        .map(stage -> of(declaration, stage, tally))
                        .toList()
                : List.<Checklist>of();
        return later.stream()
                .filter(checklist -> !checklist.met())
                .findFirst()
                .or(() -> later.stream().reduce((one, other) -> other))
                .orElseGet(() -> of(declaration, handIn.orElse(Stage.TABLE), tally));
    }

    Checklist of(Declaration declaration, Stage stage, Tally tally) {
        var procedure = drafting.procedureOf(declaration);
        return procedure.checklist(stage, counts(declaration, procedure, stage, tally));
    }

    /** What is not asked for is not looked up. */
    private Counts counts(Declaration declaration, Procedure procedure, Stage stage, Tally tally) {
        var counts = Counts.of(tally.counted(), tally.byDelegation(), tally.byGroup())
                .tabledBy(
                        tally.tablingGroups().size(), tally.byCapacity().getOrDefault(Capacity.COMMITTEE.name(), 0) > 0)
                .withStates(tally.byState());
        if (asks(procedure, stage, Metric.FRACTION_OF_MEMBERS)) {
            var members = affiliations.size(declaration.bodyId, procedure.day(clock.instant()));
            counts = members > 0 ? counts.withMembers(members) : counts;
        }
        if (asks(procedure, stage, Metric.CONSENT_OF_EVERY_REPRESENTED_PERSON)) {
            var represented = people.needed(declaration);
            var consenting = represented.stream().filter(Represented::consents).count();
            counts = counts.withConsents(represented.size(), (int) consenting);
        }
        return counts;
    }

    private static boolean asks(Procedure procedure, Stage stage, Metric metric) {
        return procedure.requirement(stage).stream()
                .flatMap(requirement -> requirement.anyOf().stream())
                .flatMap(way -> way.allOf().stream())
                .anyMatch(condition -> condition.metric() == metric);
    }
}
