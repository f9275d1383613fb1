package org.undersigned.registry.intake;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.registry.Details;
import org.undersigned.registry.intake.Entries.Row;
import org.undersigned.registry.intake.RegisterImport.State;

/** What entries change: before an import is applied by what the registry knows, after it by the trail of changes. */
@ApplicationScoped
class EntryChanges {

    private static final String KNOWN =
            """
            select e.position, k.source, cast(jsonb_strip_nulls(k.state) as text)
            from register_entry e join lateral (
                select p.source, p.details || jsonb_build_object('name', p.name,
                    'honorific_prefix', nullif(p.honorific, ''),
                    'other_names', (select jsonb_agg(jsonb_build_object('name', concat_ws(' ', nullif(n.given, ''),
                            nullif(n.particle, ''), n.family)) order by n.key)
                        from person_name n where n.person_id = p.id),
                    'identifiers', (select jsonb_agg(
                            jsonb_build_object('scheme', i.scheme, 'identifier', i.identifier) order by i.scheme)
                        from identifier i where i.subject = 'PERSON' and i.subject_id = p.id)) as state
                from person p where e.subject = 'PERSON' and p.id = e.target_id
                union all
                select m.source, m.details || jsonb_build_object('role', nullif(m.title, ''),
                    'start_date', m.start_date, 'end_date', m.end_date)
                from membership m where e.subject = 'MEMBERSHIP' and m.id = e.target_id
                union all
                select o.source, o.details || jsonb_build_object('classification', nullif(o.classification, ''),
                    'founding_date', o.founded, 'dissolution_date', o.dissolved - 1,
                    'name', coalesce((select l.label from organization_label l
                        where l.organization_id = o.id and l.form = 'NAME'
                        order by l.label = e.content ->> 'name' desc, l.valid_to desc nulls first limit 1), o.code),
                    'abbreviation', (select l.label from organization_label l
                        where l.organization_id = o.id and l.form = 'ABBREVIATION'
                        order by l.label = e.content ->> 'abbreviation' desc, l.valid_to desc nulls first limit 1),
                    'other_names', (select jsonb_agg(jsonb_build_object('name', l.label) order by l.label)
                        from organization_label l where l.organization_id = o.id))
                from organization o where e.subject = 'ORGANIZATION' and o.id = e.target_id
                union all
                select a.source, a.details
                    || jsonb_build_object('name', a.name, 'classification', nullif(a.classification, ''))
                from area a where e.subject = 'AREA' and a.id = e.target_id
                union all
                select v.source, v.details || jsonb_build_object('name', v.name,
                    'classification', nullif(v.classification, ''), 'start_date', v.start_date, 'end_date', v.end_date)
                from event v where e.subject = 'EVENT' and v.id = e.target_id
                union all
                select p.source, p.details || jsonb_build_object('label', p.label)
                from post p where e.subject = 'POST' and p.id = e.target_id
            ) k on true
            where e.import_id = :import and e.position = any(cast(:positions as int[]))""";

    private static final String TRAIL =
            """
            select subject_id, cast(before as text), cast(after as text) from registry_change
            where import_id = :import and subject_id = any(cast(:ids as text[])) order by id""";

    @Inject
    Session database;

    /** By position; an entry that changes nothing is not there. */
    Map<Integer, List<Difference>> of(RegisterImport in, List<Row> rows) {
        var changing = rows.stream()
                .filter(row -> row.verdict() == Verdict.CHANGED || row.verdict() == Verdict.ENDED)
                .toList();
        if (changing.isEmpty()) {
            return Map.of();
        }
        return in.state == State.APPLIED ? asApplied(in, changing) : asToldNow(in, changing);
    }

    private Map<Integer, List<Difference>> asApplied(RegisterImport in, List<Row> rows) {
        var positions = rows.stream().collect(groupingBy(Row::targetId));
        var found = new HashMap<Integer, List<Difference>>();
        database.createNativeQuery(TRAIL, Object[].class)
                .setParameter("import", in.id)
                .setParameter("ids", positions.keySet().toArray(String[]::new), String[].class)
                .getResultList()
                .forEach(change -> positions
                        .get((String) change[0])
                        .forEach(row -> found.put(
                                row.position(),
                                Difference.between(
                                        Details.read((String) change[1]), Details.read((String) change[2])))));
        return found;
    }

    private Map<Integer, List<Difference>> asToldNow(RegisterImport in, List<Row> rows) {
        var told = new HashMap<Integer, Row>();
        rows.forEach(row -> told.put(row.position(), row));
        var found = new HashMap<Integer, List<Difference>>();
        database.createNativeQuery(KNOWN, Object[].class)
                .setParameter("import", in.id)
                .setParameter("positions", told.keySet().toArray(Integer[]::new), Integer[].class)
                .getResultList()
                .forEach(known -> {
                    var row = told.get((Integer) known[0]);
                    var before = (ObjectNode) Details.read((String) known[2]);
                    var keepsName = row.subject().equals("PERSON") && !in.register.equals(known[1]);
                    found.put(row.position(), Difference.between(before, Joined.of(before, row.content(), keepsName)));
                });
        return found;
    }
}
