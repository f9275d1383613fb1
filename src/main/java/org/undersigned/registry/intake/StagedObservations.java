package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Dated observations that an export of a registry tells with the memberships that rest on them. What rests on nothing else
 * is inferred from them anew, and not recorded.
 */
final class StagedObservations {

    /** Whether some of those of a membership are not known, as an SQL expression over {@code e}. */
    static final String UNKNOWN =
            """
            exists (select 1 from register_observation o where o.position = e.position and not exists (
                select 1 from affiliation_observation k where k.person_id = o.person_id
                  and k.organization_id = o.organization_id and k.observed_on = o.observed_on and k.source = o.source))""";

    private StagedObservations() {}

    /** Whether what a membership calls its observations are such: a list of days with their sources. */
    static boolean areSound(JsonNode membership) {
        var observations = membership.path("observations");
        if (observations.isMissingNode()) {
            return true;
        }
        return observations.isArray()
                && StreamSupport.stream(observations.spliterator(), false)
                        .allMatch(one -> one.path("source").isTextual()
                                && isDay(one.path("date").asText("")));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() <= 9999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Puts them into a table of the transaction's own, in the place of memberships that rest on nothing else. */
    static void take(Sql sql) {
        sql.run("drop table if exists register_observation");
        sql.run(
                """
                create temporary table register_observation on commit drop as
                select s.position, s.person_id, s.organization_id, s.body_id, s.kind,
                    cast(o.seen ->> 'date' as date) as observed_on, o.seen ->> 'source' as source
                from register_membership s join register_entry e on e.import_id = :import and e.position = s.position
                    cross join lateral jsonb_array_elements(e.content -> 'observations') as o (seen)
                where s.import_id = :import and s.kind in ('DELEGATION', 'GROUP') and length(o.seen ->> 'date') = 10
                  and length(o.seen ->> 'source') between 1 and 200 and o.seen ->> 'source' <> 'observation'""");
        sql.run("create index on register_observation (position)");
        sql.run(
                """
                delete from register_membership s using register_entry e
                where s.import_id = :import and e.import_id = :import and e.position = s.position
                  and e.content ->> 'source' = 'observation'
                  and exists (select 1 from register_observation o where o.position = s.position)""");
        sql.run(
                """
                update register_entry e set target_id = e.fresh_id, verdict = case when %s then 'NEW' else 'SAME' end
                where e.import_id = :import and e.subject = 'MEMBERSHIP' and e.verdict is null
                  and e.content ->> 'source' = 'observation'
                  and exists (select 1 from register_observation o where o.position = e.position)"""
                        .formatted(UNKNOWN));
    }

    /** One that contradicts another of its day stays behind. */
    static void keep(Sql sql, Instant now) {
        sql.run(
                """
                insert into affiliation_observation
                    (person_id, organization_id, body_id, kind, observed_on, source, recorded_at)
                select distinct o.person_id, o.organization_id, o.body_id, o.kind, o.observed_on, o.source,
                    cast(:now as timestamptz)
                from register_observation o join register_entry e on e.import_id = :import and e.position = o.position
                where e.verdict in ('NEW', 'CHANGED', 'ENDED')
                on conflict do nothing""",
                Map.of("now", now));
    }

    /** Of whom, in which body and kind of organization, memberships are to be inferred again. */
    static List<Object[]> concerned(Sql sql) {
        return sql.rows(
                """
                select s.person_id, s.body_id, s.kind from register_membership s
                    join register_entry e on e.import_id = :import and e.position = s.position
                    join affiliation_observation o on o.person_id = s.person_id and o.body_id = s.body_id
                        and o.kind = s.kind
                where s.import_id = :import and e.verdict in ('NEW', 'CHANGED', 'ENDED')
                union
                select o.person_id, o.body_id, o.kind from register_observation o
                    join register_entry e on e.import_id = :import and e.position = o.position
                where e.verdict in ('NEW', 'CHANGED', 'ENDED')""",
                Object[].class);
    }
}
