package org.undersigned.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.registry.Alike;
import org.undersigned.registry.Alike.Pair;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.Merging;
import org.undersigned.registry.Person;

/** What an officer may do with records of one person: with those of people of their body; an administrator with all. */
@ApplicationScoped
@Transactional
class MergeDesk {

    @Inject
    CurrentAccount account;

    @Inject
    Alike alike;

    @Inject
    Merging merging;

    @Inject
    Session database;

    /** Those who may be one person and are both the caller's. */
    List<Pair> pairs() {
        if (account.has(Role.ADMIN)) {
            return alike.pairs();
        }
        return account.officeOf().stream()
                .flatMap(body -> alike.pairs(body).stream())
                .distinct()
                .toList();
    }

    /** @throws Refusal (404) for nobody, (403) for somebody of another body */
    Person person(String id) {
        var person = Person.byId(id == null ? "" : id)
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "registry_unknown_person", id == null ? "" : id));
        var current = person.mergedInto == null ? person : Person.current(id).orElseThrow();
        if (!mine(List.of(current.id)).contains(current.id)) {
            throw Refusal.of(Kind.FORBIDDEN, "identity_must_be_officer");
        }
        return person;
    }

    void merge(String from, String into) {
        merging.merge(person(from).id, person(into).id, Keeper.of(account));
    }

    void part(String from) {
        merging.part(person(from).id, Keeper.of(account));
    }

    void different(String one, String other) {
        merging.different(person(one).id, person(other).id, Keeper.of(account));
    }

    private Set<String> mine(Collection<String> people) {
        if (account.has(Role.ADMIN)) {
            return Set.copyOf(people);
        }
        return Set.copyOf(database.createNativeQuery(
                        """
                        select distinct person_id from membership
                        where person_id = any(cast(:people as text[])) and body_id = any(cast(:bodies as text[]))""",
                        String.class)
                .setParameter("people", people.toArray(String[]::new), String[].class)
                .setParameter("bodies", account.officeOf().toArray(String[]::new), String[].class)
                .getResultList());
    }
}
