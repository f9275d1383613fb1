package org.undersigned.registry.intake;

import java.time.Instant;
import java.util.Map;
import org.undersigned.registry.Keeper;

/** The trail of what an import changes: each record as it was and as it is, where they differ. */
record Changes(Sql sql, Keeper by, Instant now) {

    private static final String STATES =
            """
            select e.subject, e.target_id as id, e.verdict, e.place, s.person_id, s.state
            from register_entry e join lateral (
                select p.id as person_id, to_jsonb(p) || p.details || jsonb_build_object(
                    'names', (select jsonb_agg(n.key order by n.key) from person_name n where n.person_id = p.id),
                    'identifiers', (select jsonb_agg(i.scheme || ':' || i.identifier order by i.scheme, i.identifier)
                        from identifier i where i.subject = 'PERSON' and i.subject_id = p.id)) as state
                from person p where e.subject = 'PERSON' and p.id = e.target_id
                union all
                select m.person_id, to_jsonb(m) || m.details from membership m
                where e.subject = 'MEMBERSHIP' and m.id = e.target_id
                union all
                select null, to_jsonb(o) || o.details || jsonb_build_object('labels', (
                    select jsonb_agg(l.language || ' ' || l.label order by l.language, l.label)
                    from organization_label l where l.organization_id = o.id))
                from organization o where e.subject = 'ORGANIZATION' and o.id = e.target_id
                union all
                select null, to_jsonb(a) || a.details from area a where e.subject = 'AREA' and a.id = e.target_id
                union all
                select null, to_jsonb(v) || v.details from event v where e.subject = 'EVENT' and v.id = e.target_id
                union all
                select null, to_jsonb(p) || p.details from post p where e.subject = 'POST' and p.id = e.target_id
            ) s on true
            where e.import_id = :import and e.verdict in ('CHANGED', 'ENDED')""";

    // columns that tell the same once more, or nothing
    private static final String WITHOUT = "array['details', 'period', 'sort_key', 'recorded_at', 'import_id']";

    void before() {
        sql.run("drop table if exists register_before");
        sql.run("create temporary table register_before on commit drop as " + STATES);
    }

    void after() {
        sql.run(
                """
                insert into registry_change
                    (subject, subject_id, person_id, act, before, after, source, actor_id, actor_name, import_id, at)
                select b.subject, b.id, b.person_id, b.verdict, d.before, d.after, :register, :actor, :name, :import, :now
                from register_before b join (%s) a on a.subject = b.subject and a.id = b.id and a.place = b.place
                    cross join lateral (
                        select coalesce(jsonb_object_agg(k, b.state -> k) filter (where jsonb_exists(b.state, k)), '{}') as before,
                            coalesce(jsonb_object_agg(k, a.state -> k) filter (where jsonb_exists(a.state, k)), '{}') as after
                        from jsonb_object_keys((b.state || a.state) - %s) k
                        where b.state -> k is distinct from a.state -> k) d
                where d.before <> d.after"""
                        .formatted(STATES, WITHOUT),
                Map.of("actor", by.id(), "name", by.name(), "now", now));
    }
}
