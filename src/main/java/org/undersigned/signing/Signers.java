package org.undersigned.signing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.MembershipView;
import org.undersigned.registry.Person;

/** Looks up those who would sign a declaration, with a number of queries that does not grow with theirs. */
@ApplicationScoped
class Signers {

    /** In whose name somebody signs is told by memberships beside those of an affiliation. */
    private static final Set<Capacity> BY_MEMBERSHIP =
            Set.of(Capacity.COMMITTEE, Capacity.COMPLAINANT, Capacity.ORGANISATION);

    @Inject
    Affiliations affiliations;

    Signer of(Occasion occasion, String personId) {
        return of(occasion, List.of(personId)).get(personId);
    }

    /** By id of the person. */
    Map<String, Signer> of(Occasion occasion, Collection<String> people) {
        var declaration = occasion.declaration();
        var records = Person.records(people);
        var authors = Author.accepted(declaration.id).stream()
                .map(one -> one.personId)
                .collect(toSet());
        var asked = asked(occasion, records.values());
        var affiliated = affiliations.on(people, declaration.bodyId, occasion.day());
        var memberships = memberships(occasion, people);
        return Person.byIds(people).values().stream()
                .map(person -> new Signer(
                        person,
                        records.get(person.id),
                        records.get(person.id).stream().anyMatch(authors::contains),
                        records.get(person.id).stream().anyMatch(asked::contains),
                        affiliated.get(person.id),
                        memberships.getOrDefault(person.id, List.of())))
                .collect(toMap(signer -> signer.person().id, identity()));
    }

    /** Where everybody of the body may sign, it does not matter who was asked. */
    private static Set<String> asked(Occasion occasion, Collection<List<String>> records) {
        var declaration = occasion.declaration();
        return declaration.isPublic() && declaration.state != State.GATHERING
                ? Set.of()
                : Invitation.among(
                        declaration.id,
                        records.stream().flatMap(List::stream).distinct().toList());
    }

    private Map<String, List<MembershipView>> memberships(Occasion occasion, Collection<String> people) {
        return asksForMemberships(occasion.procedure()) ? affiliations.history(people, occasion.day()) : Map.of();
    }

    private static boolean asksForMemberships(Procedure procedure) {
        return Stream.of(procedure.sign().capacities(), procedure.author().capacities())
                .flatMap(Collection::stream)
                .anyMatch(BY_MEMBERSHIP::contains);
    }
}
