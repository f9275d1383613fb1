package org.undersigned.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.undersigned.platform.Csv;
import org.undersigned.registry.register.Registers;

/** Memberships as a table, one a row, in the columns of {@code registry/template.csv}. It tells less than Popolo does. */
@ApplicationScoped
public class MembershipTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    // what holds a mark that parts one identifier from the next would come back as something else
    private static final String ROWS =
            """
            select p.id, p.honorific, p.given, p.particle, p.family, p.name, p.details ->> 'birth_date', (
                    select string_agg(i.scheme || ':' || i.identifier, '; ' order by i.scheme, i.identifier)
                    from identifier i where i.subject = 'PERSON' and i.subject_id = p.id
                      and i.scheme ~ '^[^;:]+$' and i.identifier !~ ';'),
                coalesce(name.label, o.code), case when short.language = 'und' then short.label end,
                coalesce(%s, 'other'), o.id, %s, coalesce(behalf.label, b.code), a.name, %s, %s,
                coalesce(m.details #>> '{sources,0,url}', m.details #>> '{unchecked_sources,0,url}', m.source)
            from membership m
                join person p on p.id = m.person_id
                join organization o on o.id = m.organization_id
                left join organization b on b.id = m.on_behalf_of_id
                left join area a on a.id = m.area_id
                left join lateral (%s) name on true
                left join lateral (%s) short on true
                left join lateral (%s) behalf on true
            where :everything or m.body_id = :body or m.person_id = :person
            order by p.sort_key, p.id, m.valid_from nulls first, o.kind, o.id, m.title, m.id"""
                    .formatted(
                            Popolo.CLASSIFICATION,
                            Popolo.ROLE,
                            Popolo.START,
                            Popolo.END,
                            Popolo.label("NAME", "o"),
                            Popolo.label("ABBREVIATION", "o"),
                            Popolo.label("NAME", "b"));

    @Inject
    ScopedRows rows;

    @Inject
    Clock clock;

    /** Writes it as of one moment, in a transaction of its own: UTF-8 with the mark that spreadsheets know it by. */
    public void write(OutputStream out, Scope scope) {
        rows.asOfNow(() -> {
            try (var csv = new Csv(marked(out), Registers.TEMPLATE_COLUMNS.toArray(String[]::new))) {
                rows.each(ROWS, Object[].class, scope, Map.of("today", LocalDate.now(clock)), csv::line);
            }
        });
    }

    private static Writer marked(OutputStream out) {
        try {
            return new OutputStreamWriter(out, StandardCharsets.UTF_8).append(BYTE_ORDER_MARK);
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }
}
