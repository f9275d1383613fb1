package org.undersigned.registry.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;

/** The trail of changes in the reader's words. */
@ApplicationScoped
class Trail {

    /**
     * One change.
     *
     * @param title what happened to what
     * @param importId by which it came, or null
     * @param mergedId the record that was merged into another, where it still is; else null
     */
    record Change(
            Instant at,
            String title,
            List<Difference> differences,
            String source,
            String actor,
            String importId,
            String mergedId) {}

    private static final String CHANGES =
            """
            select c.at, c.subject, c.act, cast(c.before as text), cast(c.after as text), c.source, c.actor_name,
                case when i.id is null then null else c.import_id end,
                coalesce((select l.label from organization_label l where l.organization_id = o.id and l.form = 'NAME'
                    order by l.language = :lang desc, l.language = 'en' desc, l.valid_to desc nulls first limit 1),
                    o.code, ''),
                coalesce(merged.id, '')
            from registry_change c
                left join register_import i on i.id = c.import_id
                left join membership m on c.subject = 'MEMBERSHIP' and m.id = c.subject_id
                left join organization o on o.id = m.organization_id
                left join person merged on c.act = 'MERGED' and merged.id = c.after ->> 'record'
                    and merged.merged_into = c.subject_id
            where c.person_id = any(cast(:people as text[]))
            order by c.id desc""";

    @Inject
    Session database;

    @Inject
    ObjectMapper json;

    @Inject
    ImportWords words;

    @Inject
    Reader reader;

    /** Of all records of a person, the latest change first. */
    List<Change> of(List<String> records, Paging paging) {
        return database
                .createNativeQuery(CHANGES, Object[].class)
                .setParameter("people", records.toArray(String[]::new), String[].class)
                .setParameter("lang", reader.lang())
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList()
                .stream()
                .map(this::change)
                .toList();
    }

    long count(List<String> records) {
        return database.createNativeQuery(
                        "select count(*) from registry_change where person_id = any(cast(:people as text[]))",
                        Long.class)
                .setParameter("people", records.toArray(String[]::new), String[].class)
                .getSingleResult();
    }

    private Change change(Object[] row) {
        var act = (String) row[2];
        var before = tree((String) row[3]);
        var after = tree((String) row[4]);
        var ofRecords = act.equals("MERGED") || act.equals("PARTED");
        return new Change(
                (Instant) row[0],
                ofRecords ? ofRecords(act, after) : title((String) row[1], act, (String) row[8]),
                ofRecords
                        ? List.of()
                        : Difference.between(before, after).stream()
                                .map(words::named)
                                .toList(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                ((String) row[9]).isEmpty() ? null : (String) row[9]);
    }

    private String title(String subject, String act, String in) {
        var what = words.one(subject);
        return reader.say("intake_changed_" + act.toLowerCase(Locale.ROOT), in.isEmpty() ? what : what + ", " + in);
    }

    private String ofRecords(String act, JsonNode after) {
        var name = after.path("name").asText();
        if (act.equals("PARTED")) {
            return reader.say("intake_changed_parted", name);
        }
        return reader.say(after.has("merged_into") ? "intake_changed_merged_into" : "intake_changed_merged", name);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
