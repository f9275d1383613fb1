package org.undersigned.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.undersigned.registry.register.Subject;

/**
 * Says of every entry of a register what would become of it. Changes nothing but what is staged, and says the same when
 * it is asked again of the same registry.
 */
@ApplicationScoped
class Comparison {

    @Inject
    Session database;

    @Inject
    OrganizationComparison organizations;

    @Inject
    PersonComparison people;

    @Inject
    MembershipComparison memberships;

    /** Counts by subject and verdict, and the fingerprint of all that would change. */
    record Outcome(Map<String, Map<String, Integer>> counts, String fingerprint) {}

    Outcome of(RegisterImport in) {
        var sql = new Sql(database, in);
        forget(sql);
        fold(sql);
        refuseTwice(sql);
        recognise(sql);
        new Places(sql).compare();
        organizations.compare(sql);
        new Occasions(sql).compare();
        References.refresh(sql);
        people.compare(sql);
        References.refresh(sql);
        memberships.compare(sql);
        return new Outcome(counts(sql), fingerprint(sql));
    }

    private static void forget(Sql sql) {
        sql.run("delete from register_entry where import_id = :import and place = ''");
        sql.run("delete from register_candidate where import_id = :import");
        sql.run("delete from register_membership where import_id = :import");
        sql.run("delete from register_organization where import_id = :import");
        sql.run(
                """
                update register_entry set verdict = null, target_id = null, remarks = '[]'
                where import_id = :import and not unreadable and (verdict is not null or target_id is not null)""");
    }

    /** What is told twice is told once: a part of what stands elsewhere in full, and what is embedded in another. */
    private static void fold(Sql sql) {
        sql.run(
                """
                delete from register_entry part using register_entry whole
                where part.import_id = :import and whole.import_id = :import and part.subject = whole.subject
                  and part.own_id = whole.own_id and part.position <> whole.position
                  and not part.unreadable and not whole.unreadable
                  and (whole.content @> part.content
                          and (part.position > whole.position or not part.content @> whole.content)
                      or part.place like '%.%' and whole.place not like '%.%')""");
    }

    private static void refuseTwice(Sql sql) {
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from (select subject, own_id, min(position) as position from register_entry
                      where import_id = :import and own_id is not null and not unreadable
                      group by 1, 2 having count(*) > 1) twice
                    join register_entry first on first.import_id = :import and first.position = twice.position
                where e.import_id = :import and e.subject = twice.subject and e.own_id = twice.own_id
                  and e.position > twice.position and not e.unreadable"""
                        .formatted(Sql.told("id", "intake_id_twice", "e.own_id", "first.place")));
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from register_identifier i
                    join lateral (
                        select o.position, f.place from register_identifier o
                            join register_entry f on f.import_id = o.import_id and f.position = o.position
                        where o.import_id = :import and o.subject = i.subject and o.identifier = i.identifier
                          and o.scheme = i.scheme and f.verdict is null
                        order by o.position limit 1) first on first.position < i.position
                where e.import_id = :import and i.import_id = :import and e.position = i.position
                  and e.subject = 'PERSON' and e.verdict is null and i.scheme <> :register"""
                        .formatted(Sql.told(
                                "identifiers", "intake_identifier_twice", "i.scheme", "i.identifier", "first.place")));
    }

    /** By the register's own ids, and by ours where a register of ours comes back. */
    private static void recognise(Sql sql) {
        sql.run(
                """
                update register_entry e set target_id = i.subject_id from identifier i
                where e.import_id = :import and e.verdict is null and i.subject = e.subject
                  and i.scheme = :register and i.identifier = e.own_id""");
        for (var subject : Subject.values()) {
            var table = subject.name().toLowerCase(java.util.Locale.ROOT);
            sql.run(
                    """
                    update register_entry e set target_id = t.id from %s t
                    where e.import_id = :import and e.verdict is null and e.target_id is null
                      and e.subject = '%s' and t.id = e.own_id"""
                            .formatted(table, subject.name()));
        }
        int followed;
        do {
            followed = sql.run(
                    """
                    update register_entry e set target_id = p.merged_into from person p
                    where e.import_id = :import and e.subject = 'PERSON' and e.target_id = p.id
                      and p.merged_into is not null""");
        } while (followed > 0);
    }

    private static Map<String, Map<String, Integer>> counts(Sql sql) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        List<Object[]> rows = sql.rows(
                """
                select subject, verdict, cast(count(*) as int) from register_entry where import_id = :import
                group by 1, 2 order by 1, 2""",
                Object[].class);
        rows.forEach(row -> counts.computeIfAbsent((String) row[0], subject -> new TreeMap<>())
                .put((String) row[1], (Integer) row[2]));
        return counts;
    }

    private static String fingerprint(Sql sql) {
        return sql.rows(
                        """
                        select coalesce(md5(string_agg(
                            position || verdict || coalesce(target_id, ''), ',' order by position)), '')
                        from register_entry where import_id = :import""",
                        String.class)
                .get(0);
    }
}
