package org.undersigned.registry;

import java.util.List;

/**
 * What is recorded for a person, and how it goes to another record and back. What both have alike stays where it is: told
 * once is enough.
 */
final class MergedRows {

    static final List<String> MOVE = List.of(
            """
            update membership set recorded_for = coalesce(recorded_for, person_id), person_id = :into
            where person_id = :from""",
            """
            update affiliation_observation o set recorded_for = coalesce(recorded_for, person_id), person_id = :into
            where person_id = :from and not exists (
                select 1 from affiliation_observation s where s.person_id = :into
                  and s.organization_id = o.organization_id and s.observed_on = o.observed_on and s.source = o.source)""",
            """
            update delegation_name set recorded_for = coalesce(recorded_for, person_id), person_id = :into
            where person_id = :from""",
            """
            update person_name n set recorded_for = coalesce(recorded_for, person_id), person_id = :into
            where person_id = :from and not exists (
                select 1 from person_name s where s.person_id = :into
                  and s.given = n.given and s.particle = n.particle and s.family = n.family)""",
            """
            update identifier n set recorded_for = coalesce(recorded_for, subject_id), subject_id = :into
            where subject = 'PERSON' and subject_id = :from and not exists (
                select 1 from identifier s where s.subject = 'PERSON' and s.subject_id = :into
                  and s.scheme = n.scheme and s.identifier = n.identifier)""");

    static final List<String> RETURN = List.of(
            back("membership", "person_id"),
            back("affiliation_observation", "person_id"),
            back("delegation_name", "person_id"),
            back("person_name", "person_id"),
            back("identifier", "subject_id") + " and subject = 'PERSON'");

    /** Days on which one was here and the other there: organization, organization, day. */
    static final String CONTRADICTIONS =
            """
            select a.code, b.code, cast(greatest(m.valid_from, o.valid_from) as text)
            from membership m
                join membership o on o.person_id = :into and o.body_id = m.body_id and o.kind = m.kind
                    and o.organization_id <> m.organization_id and o.period && m.period
                join organization a on a.id = m.organization_id join organization b on b.id = o.organization_id
            where m.person_id = :from and m.kind in ('DELEGATION', 'GROUP')
              and m.source <> 'observation' and o.source <> 'observation'
            union all
            select a.code, b.code, cast(m.observed_on as text)
            from affiliation_observation m
                join affiliation_observation o on o.person_id = :into and o.body_id = m.body_id and o.kind = m.kind
                    and o.organization_id <> m.organization_id and o.observed_on = m.observed_on
                join organization a on a.id = m.organization_id join organization b on b.id = o.organization_id
            where m.person_id = :from
            order by 3""";

    private MergedRows() {}

    private static String back(String table, String person) {
        return """
                update %1$s set %2$s = :from, recorded_for = nullif(recorded_for, :from)
                where %2$s = :root and recorded_for = any(cast(:records as text[]))"""
                .formatted(table, person);
    }
}
