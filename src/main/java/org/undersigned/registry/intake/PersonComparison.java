package org.undersigned.registry.intake;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises the people of a register: by its own ids; by other identifiers, where the name does not speak against it;
 * by name, body and delegation. What is certain is taken, what is doubtful waits for an officer.
 */
@ApplicationScoped
class PersonComparison {

    static final String REST =
            """
            (e.content - array['name', 'given_name', 'family_name', 'particle', 'honorific_prefix', 'identifiers',
                               'derived_name_parts'])""";

    // the same person is not another one of the same register
    private static final String NOBODY_ELSE_OF_IT =
            """
            not exists (select 1 from identifier own where own.subject = 'PERSON' and own.subject_id = p.id
                and own.scheme = :register)""";

    private static final String NAMES =
            """
            n.given as asked_given, n.particle as asked_particle, n.family as asked_family,
            c.given as known_given, c.particle as known_particle, c.family as known_family""";

    private static final String BY_IDENTIFIER =
            """
            select distinct e.position, p.id, %s, false as together, false as apart,
                e.content ->> 'birth_date' as asked_birth, p.details ->> 'birth_date' as known_birth
            from register_entry e
                join register_identifier s on s.import_id = e.import_id and s.position = e.position
                join identifier i on i.subject = 'PERSON' and i.scheme = s.scheme and i.identifier = s.identifier
                join person p on p.id = i.subject_id and p.merged_into is null
                join register_name n on n.import_id = e.import_id and n.position = e.position
                join person_name c on c.person_id = p.id
            where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null and e.target_id is null
              and s.scheme <> ''"""
                    .formatted(NAMES);

    private static final String BY_NAME =
            """
            with place as materialized (
                select distinct r.own_id as person, o.body_id, case o.kind when 'DELEGATION' then o.id end as delegation
                from register_entry m
                    join register_reference r on r.subject = 'PERSON' and r.own_id = m.content ->> 'person_id'
                    join register_reference x
                        on x.subject = 'ORGANIZATION' and x.own_id = m.content ->> 'organization_id'
                    join organization o on o.id = x.id
                where m.import_id = :import and m.subject = 'MEMBERSHIP'),
            asked as materialized (
                select e.position, e.own_id, e.content ->> 'birth_date' as birth, n.given, n.particle, n.family, n.words,
                    n.sound
                from register_entry e
                    join register_name n on n.import_id = e.import_id and n.position = e.position
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null and e.target_id is null),
            pair as (
                select n.position, n.own_id, n.birth, n.given, n.particle, n.family, c.person_id, c.given as known_given,
                    c.particle as known_particle, c.family as known_family
                from asked n join person_name c on c.words = n.words
                union
                select n.position, n.own_id, n.birth, n.given, n.particle, n.family, c.person_id, c.given, c.particle,
                    c.family
                from asked n join person_name c on c.sound = n.sound and n.sound <> '')
            select n.position, p.id, n.given as asked_given, n.particle as asked_particle, n.family as asked_family,
                n.known_given, n.known_particle, n.known_family,
                exists (select 1 from place d join membership m on m.organization_id = d.delegation
                    where d.person = n.own_id and m.person_id = p.id) as together,
                exists (select 1 from place d join membership m on m.body_id = d.body_id and m.kind = 'DELEGATION'
                    where d.person = n.own_id and d.delegation is not null and m.person_id = p.id) as apart,
                n.birth as asked_birth, p.details ->> 'birth_date' as known_birth
            from pair n join person p on p.id = n.person_id and p.merged_into is null
            where %s and (n.birth = p.details ->> 'birth_date'
                or exists (select 1 from place d join membership m on m.body_id = d.body_id
                    where d.person = n.own_id and m.person_id = p.id))"""
                    .formatted(NOBODY_ELSE_OF_IT);

    void compare(Sql sql) {
        decided(sql);
        recognise(sql, candidates(sql, BY_IDENTIFIER, "IDENTIFIER"));
        recognise(sql, candidates(sql, BY_NAME, "SAME_NAME"));
        refuseTwice(sql);
        sql.run(
                """
                update register_entry e set verdict = 'NEW', target_id = e.fresh_id
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null
                  and (e.target_id is null or e.target_id = e.fresh_id
                      and not exists (select 1 from person p where p.id = e.fresh_id))""");
        judge(sql);
    }

    /** What officers said of doubtful people. */
    private static void decided(Sql sql) {
        sql.run(
                """
                update register_entry e set target_id = e.decision
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null and e.target_id is null
                  and e.decision is not null""");
    }

    private static Map<Integer, List<Candidate>> candidates(Sql sql, String query, String how) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        sql.rows(query, Object[].class).forEach(row -> {
            var candidate = Candidate.of(row, how);
            best.merge(candidate.position() + " " + candidate.personId(), candidate, Candidate::nearer);
        });
        return best.values().stream().filter(Candidate::isPossible).collect(groupingBy(Candidate::position));
    }

    private static void recognise(Sql sql, Map<Integer, List<Candidate>> found) {
        var meant = new ArrayList<Candidate>();
        var doubted = new ArrayList<Candidate>();
        found.values().forEach(candidates -> {
            var certain = candidates.stream().filter(Candidate::isCertain).toList();
            (certain.size() == 1 ? meant : doubted).addAll(certain.isEmpty() ? candidates : certain);
        });
        sql.run(
                """
                update register_entry e set target_id = c.person
                from unnest(cast(:positions as int[]), cast(:people as text[])) as c (position, person)
                where e.import_id = :import and e.position = c.position""",
                arrays(meant));
        doubt(sql, doubted);
    }

    private static void doubt(Sql sql, List<Candidate> candidates) {
        sql.run(
                """
                update register_entry e set verdict = 'DOUBTFUL', remarks = %s
                from (select position, count(*) as n
                      from unnest(cast(:positions as int[])) as c (position) group by 1) c
                where e.import_id = :import and e.position = c.position and e.decision is null"""
                        .formatted(Sql.told(null, "intake_doubtful", "c.n")),
                Map.of("positions", arrays(candidates).get("positions")));
        var rows = new LinkedHashMap<String, Object>(arrays(candidates));
        rows.put("reasons", candidates.stream().map(Candidate::reason).toArray(String[]::new));
        sql.run(
                """
                insert into register_candidate (import_id, position, person_id, reason)
                select :import, c.* from unnest(cast(:positions as int[]), cast(:people as text[]),
                    cast(:reasons as text[])) c on conflict do nothing""",
                rows);
    }

    private static Map<String, Object> arrays(List<Candidate> candidates) {
        return Map.of(
                "positions", candidates.stream().map(Candidate::position).toArray(Integer[]::new),
                "people", candidates.stream().map(Candidate::personId).toArray(String[]::new));
    }

    /** Two entries cannot be one person, says the register by telling of both. */
    private static void refuseTwice(Sql sql) {
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from (select target_id, min(position) as position from register_entry
                      where import_id = :import and subject = 'PERSON' and verdict is null and target_id is not null
                      group by 1 having count(*) > 1) twice
                    join register_entry first on first.import_id = :import and first.position = twice.position
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null
                  and e.target_id = twice.target_id and e.position > twice.position"""
                        .formatted(Sql.told("name", "intake_person_twice", "first.place")));
    }

    private static void judge(Sql sql) {
        sql.run(
                """
                update register_entry e set verdict = case when
                    p.details @> %s
                    and (p.source <> :register or p.name = e.content ->> 'name')
                    and (p.honorific <> '' or e.content ->> 'honorific_prefix' is null)
                    and not exists (select 1 from register_name n where n.import_id = :import and n.position = e.position
                        and not exists (select 1 from person_name c where c.person_id = p.id and c.key = n.key))
                    and not exists (
                        select 1 from register_identifier s where s.import_id = :import and s.position = e.position
                        and s.identifier <> p.id and not exists (
                            select 1 from identifier i where i.subject = 'PERSON' and i.subject_id = p.id
                                and i.scheme = s.scheme and i.identifier = s.identifier))
                    then 'SAME' else 'CHANGED' end
                from person p
                where e.import_id = :import and e.subject = 'PERSON' and e.verdict is null and p.id = e.target_id"""
                        .formatted(REST));
    }
}
