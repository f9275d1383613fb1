package org.undersigned.signing.invitations;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.registry.Affiliation;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.MemberView;
import org.undersigned.registry.Person;
import org.undersigned.signing.Invitation;
import org.undersigned.signing.Signatories;

/** Everybody of the body, and how it stands with each of them, by a number of queries that does not grow with theirs. */
@ApplicationScoped
class Roll {

    @Inject
    Drafting drafting;

    @Inject
    Affiliations affiliations;

    @Inject
    Signatories signatories;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** The members of today by family name, then those who were asked and have left since, by name. */
    List<Listed> of(Declaration declaration) {
        var invitations = Invitation.of(declaration.id);
        var signatures = signatories.asSupplied(declaration);
        var current = current(invitations, signatures);
        var today = drafting.procedureOf(declaration).day(clock.instant());
        var members = affiliations.members(declaration.bodyId, today);
        var people = people(members, current.values());
        var known = new Known(
                invitations.stream().collect(toMap(one -> current.get(one.personId), identity(), Roll::later)),
                signatures.stream()
                        .collect(toMap(one -> current.get(one.signature().personId), identity(), (one, other) -> one)),
                accounts.ofPeople(people.keySet()).stream().collect(toMap(one -> one.personId, identity())));
        var ids = new HashSet<String>();
        members.forEach(member -> ids.add(member.person().id));
        return Stream.concat(
                        members.stream().map(known::member),
                        known.invitations.keySet().stream()
                                .filter(id -> !ids.contains(id))
                                .map(people::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(Person::fullName))
                                .map(known::former))
                .toList();
    }

    /** Two records of one person may both have been asked. */
    private static Invitation later(Invitation one, Invitation other) {
        return one.writtenToAt().isBefore(other.writtenToAt()) ? other : one;
    }

    private static Map<String, String> current(List<Invitation> invitations, List<Signatories.Entry> signatures) {
        var ids = Stream.concat(
                        invitations.stream().map(one -> one.personId),
                        signatures.stream().map(one -> one.signature().personId))
                .toList();
        return Person.currentIds(ids);
    }

    private static Map<String, Person> people(List<MemberView> members, Collection<String> others) {
        Map<String, Person> people = members.stream().map(MemberView::person).collect(toMap(one -> one.id, identity()));
        var missing = Set.copyOf(others).stream()
                .filter(id -> !people.containsKey(id))
                .toList();
        people.putAll(Person.byIds(missing));
        return people;
    }

    /** What is known of people, by the id of each. */
    private record Known(
            Map<String, Invitation> invitations,
            Map<String, Signatories.Entry> signatures,
            Map<String, Account> accounts) {

        Listed member(MemberView member) {
            return listed(member.person(), Optional.of(member.belonging()), member.affiliation());
        }

        Listed former(Person person) {
            return listed(person, Optional.empty(), Affiliation.NONE);
        }

        private Listed listed(Person person, Optional<Belonging> delegation, Affiliation affiliation) {
            return new Listed(
                    person,
                    delegation,
                    affiliation.side(),
                    invitations.get(person.id),
                    signatures.get(person.id),
                    accounts.get(person.id));
        }
    }
}
