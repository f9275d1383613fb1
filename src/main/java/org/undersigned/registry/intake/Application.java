package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.registry.Details;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.Observations;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Organization.Kind;

/** Puts a register on record as it was compared: what is new, changed and ended; what is doubtful or rejected is not. */
@ApplicationScoped
class Application {

    @Inject
    Session database;

    @Inject
    Observations observations;

    @Inject
    Clock clock;

    /** Joins the caller's transaction, which must hold the registry and have compared. */
    void apply(RegisterImport in, Keeper by) {
        var sql = new Sql(database, in);
        var changes = new Changes(sql, by, clock.instant());
        changes.before();
        areas(sql);
        organizations(sql);
        occasions(sql);
        people(sql);
        memberships(sql);
        identifiers(sql);
        changes.after();
    }

    private void areas(Sql sql) {
        run(
                sql,
                """
                insert into area (id, name, classification, details, source, recorded_at)
                select e.target_id, coalesce(e.content ->> 'name', e.own_id), %s, %s, :register, :now from register_entry e
                where e.import_id = :import and e.subject = 'AREA' and e.verdict = 'NEW'"""
                        .formatted(Places.CLASSIFICATION, Places.REST));
        sql.run(
                """
                update area a set name = coalesce(e.content ->> 'name', e.own_id), classification = %s, details = joined(a.details, %s)
                from register_entry e
                where e.import_id = :import and e.subject = 'AREA' and e.verdict = 'CHANGED' and a.id = e.target_id"""
                        .formatted(Places.CLASSIFICATION, Places.REST));
        sql.run(
                """
                update area a set parent_id = r.id
                from register_entry e join register_reference r on r.subject = 'AREA' and r.own_id = e.content ->> 'parent_id'
                where e.import_id = :import and e.subject = 'AREA' and e.verdict in ('NEW', 'CHANGED')
                  and a.id = e.target_id""");
    }

    /** Bodies first, then what belongs to them; what refers to others is told when all are there. */
    private void organizations(Sql sql) {
        sql.rows(
                        """
                        select id, kind, code, body_id from register_organization
                        where import_id = :import order by body_id <> id, position""",
                        Object[].class)
                .forEach(row -> Organization.ofRegister(
                                (String) row[0],
                                Kind.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                sql.in().register,
                                sql.in().id,
                                clock.instant())
                        .persist());
        database.flush();
        var ours = Ours.of(sql, "ORGANIZATION");
        var areas = Ours.of(sql, "AREA");
        sql.rows(
                        """
                        select position, own_id, fresh_id, target_id, cast(content as text) from register_entry
                        where import_id = :import and subject = 'ORGANIZATION' and verdict in ('NEW', 'CHANGED', 'ENDED')""",
                        Object[].class)
                .forEach(row -> {
                    var staged = new StagedOrganization(
                            (int) row[0], (String) row[1], (String) row[2], (String) row[3], (ObjectNode)
                                    Details.read((String) row[4]));
                    Organization.byId(staged.target())
                            .orElseThrow()
                            .learn(staged.facts(ours::get, areas::get), LocalDate.now(clock));
                });
        database.flush();
    }

    private void occasions(Sql sql) {
        run(
                sql,
                """
                insert into event (id, organization_id, name, classification, start_date, end_date, details, source, recorded_at)
                select e.target_id, o.id, %s, coalesce(e.content ->> 'classification', ''), e.content ->> 'start_date',
                    e.content ->> 'end_date', %s, :register, :now
                from register_entry e left join register_reference o
                    on o.subject = 'ORGANIZATION' and o.own_id = e.content ->> 'organization_id'
                where e.import_id = :import and e.subject = 'EVENT' and e.verdict = 'NEW'"""
                        .formatted(Occasions.EVENT_NAME, Occasions.EVENT_REST));
        sql.run(
                """
                update event v set name = %s, start_date = coalesce(e.content ->> 'start_date', v.start_date),
                    end_date = coalesce(e.content ->> 'end_date', v.end_date), details = joined(v.details, %s)
                from register_entry e
                where e.import_id = :import and e.subject = 'EVENT' and e.verdict in ('CHANGED', 'ENDED')
                  and v.id = e.target_id"""
                        .formatted(Occasions.EVENT_NAME, Occasions.EVENT_REST));
        run(
                sql,
                """
                insert into post (id, organization_id, area_id, label, details, source, recorded_at)
                select e.target_id, o.id, a.id, %s, %s, :register, :now
                from register_entry e join register_reference o
                        on o.subject = 'ORGANIZATION' and o.own_id = e.content ->> 'organization_id'
                    left join register_reference a on a.subject = 'AREA' and a.own_id = e.content ->> 'area_id'
                where e.import_id = :import and e.subject = 'POST' and e.verdict = 'NEW'"""
                        .formatted(Occasions.POST_LABEL, Occasions.POST_REST));
        sql.run(
                """
                update post p set label = %s, details = joined(p.details, %s) from register_entry e
                where e.import_id = :import and e.subject = 'POST' and e.verdict = 'CHANGED' and p.id = e.target_id"""
                        .formatted(Occasions.POST_LABEL, Occasions.POST_REST));
    }

    private void people(Sql sql) {
        run(
                sql,
                """
                insert into person (id, honorific, given, particle, family, name, sort_key, details, source, recorded_at,
                    import_id)
                select e.target_id, coalesce(e.content ->> 'honorific_prefix', ''), n.given, n.particle, n.family,
                    e.content ->> 'name', n.sort_key, %s, :register, :now, :import
                from register_entry e
                    join register_name n on n.import_id = e.import_id and n.position = e.position and n.main
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict = 'NEW'"""
                        .formatted(PersonComparison.REST));
        sql.run(
                """
                update person p set details = joined(p.details, %s),
                    honorific = case p.honorific when '' then coalesce(e.content ->> 'honorific_prefix', '')
                        else p.honorific end,
                    name = case p.source when :register then e.content ->> 'name' else p.name end,
                    given = case p.source when :register then n.given else p.given end,
                    particle = case p.source when :register then n.particle else p.particle end,
                    family = case p.source when :register then n.family else p.family end,
                    sort_key = case p.source when :register then n.sort_key else p.sort_key end
                from register_entry e
                    join register_name n on n.import_id = e.import_id and n.position = e.position and n.main
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict = 'CHANGED' and p.id = e.target_id"""
                        .formatted(PersonComparison.REST));
        sql.run(
                """
                insert into person_name (person_id, given, particle, family, key, words, sound)
                select e.target_id, n.given, n.particle, n.family, n.key, n.words, n.sound
                from register_entry e join register_name n on n.import_id = e.import_id and n.position = e.position
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict in ('NEW', 'CHANGED')
                  and not exists (select 1 from person_name c where c.person_id = e.target_id and c.key = n.key)
                on conflict do nothing""");
    }

    private void memberships(Sql sql) {
        sql.run(
                """
                delete from membership m using register_membership s
                    join register_entry e on e.import_id = :import and e.position = s.position
                where s.import_id = :import and e.verdict in ('NEW', 'CHANGED', 'ENDED')
                  and s.kind in ('DELEGATION', 'GROUP') and m.source = 'observation'
                  and m.person_id = s.person_id and m.body_id = s.body_id and m.kind = s.kind""");
        sql.run(
                """
                update membership m set organization_id = s.organization_id, body_id = s.body_id, kind = s.kind,
                    role = s.role, title = s.title, on_behalf_of_id = coalesce(s.on_behalf_of_id, m.on_behalf_of_id),
                    area_id = coalesce(s.area_id, m.area_id), post_id = coalesce(s.post_id, m.post_id),
                    event_id = coalesce(s.event_id, m.event_id), start_date = coalesce(s.start_date, m.start_date),
                    end_date = coalesce(s.end_date, m.end_date), valid_from = s.valid_from, valid_to = s.valid_to,
                    details = joined(m.details, %s)
                from register_membership s join register_entry e on e.import_id = :import and e.position = s.position
                where s.import_id = :import and m.id = s.existing_id and e.verdict in ('CHANGED', 'ENDED')"""
                        .formatted(MembershipComparison.REST));
        sql.run(
                """
                update membership m set end_date = e.content ->> 'end_date',
                    valid_to = cast(e.content ->> 'end_date' as date) + 1
                from register_entry e
                where e.import_id = :import and e.subject = 'MEMBERSHIP' and e.place = '' and m.id = e.target_id""");
        run(
                sql,
                """
                insert into membership (id, person_id, organization_id, body_id, kind, role, title, on_behalf_of_id, area_id,
                    post_id, event_id, start_date, end_date, valid_from, valid_to, details, source, recorded_at, import_id)
                select e.target_id, s.person_id, s.organization_id, s.body_id, s.kind, s.role, s.title, s.on_behalf_of_id,
                    s.area_id, s.post_id, s.event_id, s.start_date, s.end_date, s.valid_from, s.valid_to, %s,
                    coalesce(nullif(nullif(e.content ->> 'source', ''), 'observation'), :register), :now, :import
                from register_membership s join register_entry e on e.import_id = :import and e.position = s.position
                where s.import_id = :import and e.verdict = 'NEW'"""
                        .formatted(MembershipComparison.REST));
        StagedObservations.keep(sql, clock.instant());
        StagedObservations.concerned(sql)
                .forEach(row -> observations.inferAgain(
                        (String) row[0], (String) row[1], Kind.valueOf((String) row[2]), clock.instant()));
    }

    /** What was recognised is known under the register's ids from now on, unchanged things included. */
    private void identifiers(Sql sql) {
        run(
                sql,
                """
                insert into identifier (subject, subject_id, scheme, identifier, recorded_at)
                select e.subject, e.target_id, i.scheme, i.identifier, :now
                from register_entry e join register_identifier i on i.import_id = :import and i.position = e.position
                where e.import_id = :import and e.verdict in ('NEW', 'CHANGED', 'ENDED', 'SAME')
                  and i.identifier <> e.target_id
                on conflict do nothing""");
    }

    private void run(Sql sql, String statement) {
        sql.run(statement, Map.of("now", clock.instant()));
    }
}
