package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/**
 * Two records that turn out to be one person, or two after all. What was recorded for the one is told of the other and
 * keeps the mark of where it belongs, so that it can go back. Signatures stay with the record that signed, as printed.
 */
@ApplicationScoped
@Transactional
public class Merging {

    @Inject
    Session database;

    @Inject
    RegistryLock lock;

    @Inject
    Observations observations;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * The first becomes another record of the second.
     *
     * @throws Refusal (404) for nobody; (409) when one of them is another's record already, when both have an account, or
     *     when they were in two groups or delegations of a body at a time
     */
    public void merge(String fromId, String intoId, Keeper by) {
        lock.hold("people");
        var from = whole(fromId);
        var into = whole(intoId);
        if (from.id.equals(into.id)) {
            throw Refusal.of(Kind.CONFLICT, "registry_merge_same");
        }
        mustNotContradict(from, into);
        accounts.actsFor(from.id, into.id);
        forgetInferred(List.of(from.id, into.id));
        for (var statement : MergedRows.MOVE) {
            database.createNativeMutationQuery(statement)
                    .setParameter("from", from.id)
                    .setParameter("into", into.id)
                    .executeUpdate();
        }
        from.mergedInto = into.id;
        database.flush();
        inferAgain(into.id);
        changed(from, "MERGED", Map.of("merged_into", into.id, "name", into.name), by);
        changed(into, "MERGED", Map.of("record", from.id, "name", from.name), by);
    }

    /**
     * They are two after all: what was recorded for the first, or for what was merged into it before, goes back.
     *
     * @throws Refusal (404) for nobody; (409) when it is nobody's other record
     */
    public void part(String fromId, Keeper by) {
        lock.hold("people");
        var from = Person.byId(fromId).orElseThrow(() -> unknown(fromId));
        if (from.mergedInto == null) {
            throw Refusal.of(Kind.CONFLICT, "registry_not_merged", from.name);
        }
        var root = Person.current(fromId).orElseThrow();
        var records = Person.records(fromId).toArray(String[]::new);
        forgetInferred(List.of(root.id));
        for (var statement : MergedRows.RETURN) {
            database.createNativeMutationQuery(statement)
                    .setParameter("root", root.id)
                    .setParameter("from", from.id)
                    .setParameter("records", records, String[].class)
                    .executeUpdate();
        }
        from.mergedInto = null;
        database.flush();
        accounts.actsAgainFor(root.id, from.id);
        inferAgain(root.id);
        inferAgain(from.id);
        changed(from, "PARTED", Map.of("name", root.name), by);
        changed(root, "PARTED", Map.of("name", from.name), by);
    }

    /** An officer says that they are two: nobody need ask again. */
    public void different(String one, String other, Keeper by) {
        whole(one);
        whole(other);
        database.createNativeMutationQuery(
                        """
                        insert into different_people (one, other, said_by, said_at)
                        values (least(:one, :other), greatest(:one, :other), :by, :now) on conflict do nothing""")
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("by", by.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Person whole(String id) {
        var person = Person.byId(id).orElseThrow(() -> unknown(id));
        if (person.mergedInto != null) {
            throw Refusal.of(Kind.CONFLICT, "registry_already_merged", person.name);
        }
        return person;
    }

    private void mustNotContradict(Person from, Person into) {
        var found = database.createNativeQuery(MergedRows.CONTRADICTIONS, Object[].class)
                .setParameter("from", from.id)
                .setParameter("into", into.id)
                .setMaxResults(1)
                .getResultList();
        if (!found.isEmpty()) {
            var row = found.get(0);
            throw Refusal.of(Kind.CONFLICT, "registry_merge_contradicts", row[0], row[1], row[2]);
        }
    }

    private void forgetInferred(List<String> people) {
        database.flush();
        database.createMutationQuery("delete from Membership where personId in :people and source = :source")
                .setParameter("people", people)
                .setParameter("source", Membership.OBSERVATION)
                .executeUpdate();
    }

    private void inferAgain(String personId) {
        database.createNativeQuery(
                        "select distinct body_id, kind from affiliation_observation where person_id = :person",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(row -> observations.inferAgain(
                        personId, (String) row[0], Organization.Kind.valueOf((String) row[1]), clock.instant()));
    }

    private void changed(Person person, String act, Map<String, String> after, Keeper by) {
        database.createNativeMutationQuery(
                        """
                        insert into registry_change
                            (subject, subject_id, person_id, act, after, source, actor_id, actor_name, at)
                        values ('PERSON', :person, :person, :act, cast(:after as jsonb), 'officer', :actor, :name, :now)""")
                .setParameter("person", person.id)
                .setParameter("act", act)
                .setParameter("after", Details.written(after))
                .setParameter("actor", by.id())
                .setParameter("name", by.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Refusal unknown(String id) {
        return Refusal.of(Kind.NOT_FOUND, "registry_unknown_person", id);
    }
}
