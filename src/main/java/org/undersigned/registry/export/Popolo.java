package org.undersigned.registry.export;

/** The queries that draw up the objects of Popolo, by {@link Scope}; docs/popolo.md says what each property means. */
public final class Popolo {

    static final String CLASSIFICATION =
            """
            coalesce(nullif(o.classification, ''), case o.kind when 'ASSEMBLY' then 'legislature'
                when 'GROUP' then 'political group' when 'OTHER' then null else lower(o.kind) end)""";

    static final String ROLE = "coalesce(nullif(m.title, ''), replace(lower(m.role), '_', ' '))";

    // what has no days of its own has those of its event, which tells them itself
    static final String START =
            "coalesce(m.start_date, case when m.event_id is null then cast(m.valid_from as text) end)";
    static final String END =
            "coalesce(m.end_date, case when m.event_id is null then cast(m.valid_to - 1 as text) end)";

    /** What a scope reaches beyond the people and memberships in it; of everything nothing, as nothing need be sought. */
    private static final String REACHED =
            """
            with recursive told as (
                select * from membership where body_id = :body or person_id = :person),
            told_post (id) as (
                select post_id from told
                union select t.id from post t join organization o on o.id = t.organization_id where o.body_id = :body),
            told_event (id) as (
                select event_id from told
                union select v.id from event v join organization o on o.id = v.organization_id where o.body_id = :body),
            told_organization (id) as (
                select id from organization where body_id = :body
                union select organization_id from told
                union select on_behalf_of_id from told
                union select t.organization_id from post t join told_post using (id)
                union select v.organization_id from event v join told_event using (id)
                union select r.id from told_organization join organization o using (id)
                    cross join lateral unnest(array[o.body_id, o.parent_id, o.successor_id]) r (id)),
            told_area (id) as (
                select area_id from told
                union select o.area_id from organization o join told_organization using (id)
                union select t.area_id from post t join told_post using (id)
                union select a.parent_id from area a join told_area using (id))
            """;

    static final String PERSONS =
            """
            select cast(p.details || jsonb_strip_nulls(jsonb_build_object(
                'id', p.id, 'name', p.name, 'honorific_prefix', nullif(p.honorific, ''),
                'given_name', nullif(p.given, ''), 'particle', nullif(p.particle, ''),
                'family_name', concat_ws(' ', nullif(p.particle, ''), p.family),
                'other_names', nullif(coalesce(p.details -> 'other_names', '[]') || coalesce(spelling.names, '[]'), '[]'),
                'identifiers', %s)) as text)
            from person p left join lateral (
                select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                    'name', concat_ws(' ', nullif(n.given, ''), nullif(n.particle, ''), n.family),
                    'given_name', nullif(n.given, ''), 'particle', nullif(n.particle, ''),
                    'family_name', concat_ws(' ', nullif(n.particle, ''), n.family), 'note', 'spelling'))
                    order by n.family, n.given, n.particle) as names
                from person_name n
                where n.person_id = p.id and (n.given, n.particle, n.family) <> (p.given, p.particle, p.family)
                  and not exists (
                      select 1 from jsonb_array_elements(p.details -> 'other_names') as o (name)
                      where case when o.name ->> 'family_name' is null
                          then o.name ->> 'name' = concat_ws(' ', nullif(n.given, ''), n.family)
                          else o.name ->> 'family_name' = concat_ws(' ', nullif(n.particle, ''), n.family)
                              and coalesce(o.name ->> 'given_name', '') = n.given end)) spelling on true
            where p.merged_into is null and (:everything or p.id = :person
                or exists (select 1 from membership m where m.person_id = p.id and m.body_id = :body))
            order by p.id"""
                    .formatted(identifiers("PERSON", "p"));

    static final String ORGANIZATIONS = REACHED
            + """
            select cast(o.details || jsonb_strip_nulls(jsonb_build_object(
                'id', o.id, 'name', coalesce(o.details ->> 'name', name.label), 'abbreviation', abbreviation.label,
                'classification', %s,
                'code', o.code, 'non_attached', nullif(o.non_attached, false),
                'parent_id', coalesce(o.parent_id, nullif(o.body_id, o.id)), 'successor_id', o.successor_id,
                'area_id', o.area_id,
                'founding_date', coalesce(o.details ->> 'founding_date', cast(o.founded as text)),
                'dissolution_date', coalesce(o.details ->> 'dissolution_date', cast(o.dissolved - 1 as text)),
                'other_names', nullif(coalesce(label.names, '[]') || coalesce(o.details -> 'other_names', '[]'), '[]'),
                'identifiers', %s)) as text)
            from organization o
                left join lateral (%s) name on true
                left join lateral (%s) abbreviation on abbreviation.language = 'und'
                left join lateral (
                    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                        'name', l.label, 'lang', l.language,
                        'note', case l.form when 'ABBREVIATION' then 'abbreviation' end,
                        'start_date', l.valid_from, 'end_date', l.valid_to - 1))
                        order by l.form desc, l.language, l.valid_from nulls first) as names
                    from organization_label l where l.organization_id = o.id
                      and (l.language <> 'und' or l.valid_from is not null or l.valid_to is not null)) label on true
            where :everything or o.id in (select id from told_organization)
            order by o.id"""
                    .formatted(
                            CLASSIFICATION,
                            identifiers("ORGANIZATION", "o"),
                            label("NAME", "o"),
                            label("ABBREVIATION", "o"));

    static final String MEMBERSHIPS =
            """
            select cast(m.details || jsonb_strip_nulls(jsonb_build_object(
                'id', case when m.source <> 'observation' then m.id end,
                'person_id', m.person_id, 'organization_id', m.organization_id,
                'role', %s, 'start_date', %s, 'end_date', %s,
                'on_behalf_of_id', m.on_behalf_of_id, 'area_id', m.area_id, 'post_id', m.post_id,
                'legislative_period_id', m.event_id, 'source', m.source,
                'created_at', case when m.source <> 'observation' then coalesce(m.details ->> 'created_at', %s) end,
                'identifiers', %s,
                'observations', (select jsonb_agg(jsonb_build_object('date', v.observed_on, 'source', v.source)
                        order by v.observed_on, v.source)
                    from affiliation_observation v where v.person_id = m.person_id
                      and v.organization_id = m.organization_id and m.period @> v.observed_on))) as text)
            from membership m
            where :everything or m.body_id = :body or m.person_id = :person
            order by m.person_id, m.organization_id, m.valid_from nulls first, m.id"""
                    .formatted(ROLE, START, END, time("m.recorded_at"), identifiers("MEMBERSHIP", "m"));

    static final String AREAS = REACHED
            + """
            select cast(a.details || jsonb_strip_nulls(jsonb_build_object(
                'id', a.id, 'name', a.name, 'classification', nullif(a.classification, ''),
                'parent_id', a.parent_id, 'identifiers', %s)) as text)
            from area a where :everything or a.id in (select id from told_area)
            order by a.id"""
                    .formatted(identifiers("AREA", "a"));

    static final String POSTS = REACHED
            + """
            select cast(t.details || jsonb_strip_nulls(jsonb_build_object(
                'id', t.id, 'label', t.label, 'organization_id', t.organization_id, 'area_id', t.area_id,
                'identifiers', %s)) as text)
            from post t where :everything or t.id in (select id from told_post)
            order by t.id"""
                    .formatted(identifiers("POST", "t"));

    static final String EVENTS = REACHED
            + """
            select cast(v.details || jsonb_strip_nulls(jsonb_build_object(
                'id', v.id, 'name', v.name, 'classification', nullif(v.classification, ''),
                'organization_id', v.organization_id, 'start_date', v.start_date, 'end_date', v.end_date,
                'parent_id', coalesce((select min(i.subject_id) from identifier i where i.subject = 'EVENT'
                    and i.scheme = v.source and i.identifier = v.details ->> 'parent_id'), v.details ->> 'parent_id'),
                'identifiers', %s)) as text)
            from event v where :everything or v.id in (select id from told_event)
            order by v.id"""
                    .formatted(identifiers("EVENT", "v"));

    private Popolo() {}

    /** Popolo's date-time of a timestamp, as an SQL expression of text. */
    public static String time(String timestamp) {
        return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')".formatted(timestamp);
    }

    private static String identifiers(String subject, String alias) {
        return """
                (select jsonb_agg(jsonb_build_object('scheme', nullif(i.scheme, ''), 'identifier', i.identifier)
                    order by i.scheme, i.identifier)
                from identifier i where i.subject = '%s' and i.subject_id = %s.id)"""
                .formatted(subject, alias);
    }

    /** What an organization is called today, or was at last: without a language, else in English, else in any. */
    static String label(String form, String alias) {
        return """
                select l.label, l.language from organization_label l where l.organization_id = %s.id and l.form = '%s'
                order by l.language = 'und' desc, l.language = 'en' desc, l.language,
                    coalesce(l.valid_from > :today, false), l.valid_to desc nulls first limit 1"""
                .formatted(alias, form);
    }
}
