package org.undersigned.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.undersigned.registry.Role;
import org.undersigned.registry.export.Popolo;

/** Compares the memberships of a register: who is meant in what, whether it is known, and whether it can be. */
@ApplicationScoped
class MembershipComparison {

    static final String REST =
            """
            (e.content - array['person_id', 'organization_id', 'on_behalf_of_id', 'area_id', 'post_id',
                'legislative_period_id', 'role', 'start_date', 'end_date', 'identifiers', 'observations'])""";

    // an export of ours tells where a membership stands and when it was recorded, which is known of it anyhow
    private static final String KNOWN = "(jsonb_build_object('source', k.source, 'created_at', %s) || k.details)"
            .formatted(Popolo.time("k.recorded_at"));

    private static final String SAME_PLACE =
            """
            k.person_id = s.person_id and k.organization_id = s.organization_id and k.title = s.title
            and k.role = s.role and k.on_behalf_of_id is not distinct from s.on_behalf_of_id
            and k.area_id is not distinct from s.area_id and k.post_id is not distinct from s.post_id
            and k.event_id is not distinct from s.event_id""";

    void compare(Sql sql) {
        check(sql);
        Dates.collect(sql);
        resolve(sql);
        StagedObservations.take(sql);
        Dates.handOver(sql);
        match(sql);
        Overlaps.refuse(sql);
        judge(sql);
        Missing.end(sql);
    }

    private static void check(Sql sql) {
        References.check(sql, "MEMBERSHIP", "person_id", "PERSON");
        References.check(sql, "MEMBERSHIP", "organization_id", "ORGANIZATION");
        References.check(sql, "MEMBERSHIP", "on_behalf_of_id", "ORGANIZATION");
        References.check(sql, "MEMBERSHIP", "area_id", "AREA");
        References.check(sql, "MEMBERSHIP", "post_id", "POST");
        References.check(sql, "MEMBERSHIP", "legislative_period_id", "EVENT");
        sql.run(
                """
                update register_entry e set verdict = 'DOUBTFUL', remarks = %s
                from register_reference r
                where e.import_id = :import and e.subject = 'MEMBERSHIP' and e.verdict is null
                  and r.subject = 'PERSON' and r.own_id = e.content ->> 'person_id' and r.verdict = 'DOUBTFUL'"""
                        .formatted(Sql.told("person_id", "intake_waits_for_person")));
    }

    private static void resolve(Sql sql) {
        List<String> titles = sql.rows(
                """
                select distinct coalesce(content ->> 'role', '') from register_entry
                where import_id = :import and subject = 'MEMBERSHIP' and verdict is null""",
                String.class);
        sql.run(
                """
                insert into register_membership (import_id, position, person_id, organization_id, body_id, kind, role,
                    title, on_behalf_of_id, area_id, post_id, event_id, start_date, end_date, valid_from, valid_to)
                select e.import_id, e.position, p.id, o.id, o.body_id, o.kind, role.role, role.title, b.id, a.id, t.id,
                    v.id, e.content ->> 'start_date', e.content ->> 'end_date', %s
                from register_entry e
                    join register_reference p on p.subject = 'PERSON' and p.own_id = e.content ->> 'person_id'
                    join unnest(cast(:titles as text[]), cast(:roles as text[])) as role (title, role)
                        on role.title = coalesce(e.content ->> 'role', '')
                    left join register_reference t on t.subject = 'POST' and t.own_id = e.content ->> 'post_id'
                    left join (
                        select s.fresh_id as id, r.id as organization_id from register_entry s
                            join register_reference r
                                on r.subject = 'ORGANIZATION' and r.own_id = s.content ->> 'organization_id'
                        where s.import_id = :import and s.subject = 'POST' and s.verdict = 'NEW'
                        union all select id, organization_id from post) held on held.id = t.id
                    left join register_reference x
                        on x.subject = 'ORGANIZATION' and x.own_id = e.content ->> 'organization_id'
                    join (
                        select id, body_id, kind from organization
                        union all select id, body_id, kind from register_organization where import_id = :import) o
                            on o.id = coalesce(x.id, held.organization_id)
                    left join register_reference b
                        on b.subject = 'ORGANIZATION' and b.own_id = e.content ->> 'on_behalf_of_id'
                    left join register_reference a on a.subject = 'AREA' and a.own_id = e.content ->> 'area_id'
                    left join register_reference v
                        on v.subject = 'EVENT' and v.own_id = e.content ->> 'legislative_period_id'
                    %s
                where e.import_id = :import and e.subject = 'MEMBERSHIP' and e.verdict is null"""
                        .formatted(Dates.MEANT, Dates.JOINED),
                Map.of(
                        "titles",
                        titles.toArray(String[]::new),
                        "roles",
                        titles.stream().map(Role::called).map(Role::name).toArray(String[]::new)));
        sql.run("analyze register_membership");
    }

    /** First by their own ids, then by what they say, at last by what they say but for the days. */
    private static void match(Sql sql) {
        sql.run(
                """
                update register_membership s set existing_id = k.id
                from register_entry e join membership k on k.id = e.target_id
                where s.import_id = :import and e.import_id = :import and e.position = s.position
                  and k.source <> 'observation'""");
        sql.run(
                """
                update register_membership m set existing_id = found.id
                from (select s.position, min(k.id) as id from register_membership s join membership k on %s
                          and k.start_date is not distinct from s.start_date and k.source <> 'observation'
                      where s.import_id = :import and s.existing_id is null group by 1) found
                where m.import_id = :import and m.position = found.position"""
                        .formatted(SAME_PLACE));
        sql.run(
                """
                update register_membership m set existing_id = found.id
                from (select s.position, min(k.id) as id from register_membership s join membership k on %s
                          and k.source = :register and k.import_id is not null
                          and (k.start_date is null or k.end_date is null and s.start_date is null)
                          and not exists (select 1 from register_membership o
                              where o.import_id = :import and o.existing_id = k.id)
                      where s.import_id = :import and s.existing_id is null
                      group by 1 having count(*) = 1) found
                where m.import_id = :import and m.position = found.position"""
                        .formatted(SAME_PLACE));
        refuseTwice(sql);
        sql.run(
                """
                update register_membership s set
                    valid_from = case when s.start_date is null then k.valid_from else s.valid_from end,
                    valid_to = case when s.end_date is null then k.valid_to else s.valid_to end
                from membership k where s.import_id = :import and k.id = s.existing_id
                  and (k.start_date is not null and s.start_date is null
                      or k.end_date is not null and s.end_date is null)""");
    }

    private static void refuseTwice(Sql sql) {
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from register_membership s join lateral (
                    select k.position from register_membership k
                    where k.import_id = :import and %s and k.start_date is not distinct from s.start_date
                      and k.end_date is not distinct from s.end_date order by k.position limit 1) first
                        on first.position < s.position
                    join register_entry f on f.import_id = :import and f.position = first.position
                where e.import_id = :import and s.import_id = :import and e.position = s.position
                  and e.verdict is null"""
                        .formatted(Sql.told(null, "intake_membership_twice", "f.place"), SAME_PLACE));
        sql.run(
                """
                delete from register_membership s using register_entry e
                where s.import_id = :import and e.import_id = :import and e.position = s.position
                  and e.verdict = 'REJECTED'""");
    }

    private static void judge(Sql sql) {
        sql.run(
                """
                update register_entry e set target_id = coalesce(s.existing_id, e.fresh_id),
                    verdict = case
                        when s.existing_id is null then 'NEW'
                        when k.end_date is null and s.end_date is not null then 'ENDED'
                        when coalesce(s.end_date, k.end_date) is distinct from k.end_date
                            or coalesce(s.start_date, k.start_date) is distinct from k.start_date
                            or k.organization_id <> s.organization_id
                            or k.title <> s.title and not (k.title = '' and k.role = s.role)
                            or not %s @> %s or %s then 'CHANGED'
                        else 'SAME' end
                from register_membership s left join membership k on k.id = s.existing_id
                where e.import_id = :import and s.import_id = :import and e.position = s.position
                  and e.verdict is null"""
                        .formatted(KNOWN, REST, StagedObservations.UNKNOWN));
    }
}
