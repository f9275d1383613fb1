package org.undersigned.registry.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.undersigned.registry.PartialDate;

/** The days that the dates of memberships mean. */
final class Dates {

    private Dates() {}

    /**
     * From the first day that the start may be to the last that the end may be; where a membership has no dates of its
     * own, those of its legislative period.
     */
    static final String MEANT =
            """
            coalesce(own_start.first, case when own_end.after is null or event_start.first < own_end.after
                then event_start.first end),
            coalesce(own_end.after, case when own_start.first is null or event_end.after > own_start.first
                then event_end.after end)""";

    /** What {@link #MEANT} needs beside an entry {@code e} and its event {@code v}. */
    static final String JOINED =
            """
            left join register_date own_start on own_start.text = e.content ->> 'start_date'
            left join register_date own_end on own_end.text = e.content ->> 'end_date'
            left join (
                select target_id as id, content ->> 'start_date' as start_date, content ->> 'end_date' as end_date
                from register_entry where import_id = :import and subject = 'EVENT'
                  and verdict in ('NEW', 'CHANGED', 'ENDED')
                union all select n.id, n.start_date, n.end_date from event n where not exists (
                    select 1 from register_entry x where x.import_id = :import and x.subject = 'EVENT'
                      and x.target_id = n.id and x.verdict in ('CHANGED', 'ENDED'))) period on period.id = v.id
            left join register_date event_start on event_start.text = period.start_date
            left join register_date event_end on event_end.text = period.end_date""";

    /** Notes what each date of the register means, for the session. */
    static void collect(Sql sql) {
        sql.run("drop table if exists register_date");
        sql.run("create temporary table register_date (text text primary key, first date, after date) on commit drop");
        List<String> texts = sql.rows(
                """
                select content ->> 'start_date' from register_entry where import_id = :import
                    and subject in ('EVENT', 'MEMBERSHIP') and content ->> 'start_date' is not null
                union select content ->> 'end_date' from register_entry where import_id = :import
                    and subject in ('EVENT', 'MEMBERSHIP') and content ->> 'end_date' is not null
                union select start_date from event where start_date is not null
                union select end_date from event where end_date is not null""",
                String.class);
        sql.run(
                """
                insert into register_date select * from unnest(cast(:texts as text[]), cast(:first as date[]),
                    cast(:after as date[]))""",
                Map.of(
                        "texts", texts.toArray(String[]::new),
                        "first", days(texts, date -> date.first()),
                        "after", days(texts, date -> date.last().plusDays(1))));
        sql.run("analyze register_date");
    }

    /** Where one ends when the next begins, as far as the dates are known: the less precise gives way. */
    static void handOver(Sql sql) {
        var pair =
                """
                s.import_id = :import and n.import_id = :import and s.person_id = n.person_id
                and s.body_id = n.body_id and s.kind = n.kind and s.kind in ('DELEGATION', 'GROUP')
                and s.organization_id <> n.organization_id
                and s.end_date is not null and n.start_date is not null
                and n.valid_from < s.valid_to and (s.valid_from is null or s.valid_from < n.valid_from)""";
        sql.run("update register_membership s set valid_to = n.valid_from from register_membership n where " + pair
                + " and starts_with(n.start_date, s.end_date)");
        sql.run("update register_membership n set valid_from = s.valid_to from register_membership s where " + pair
                + " and starts_with(s.end_date, n.start_date) and (n.valid_to is null or s.valid_to < n.valid_to)");
    }

    private static LocalDate[] days(List<String> texts, Function<PartialDate, LocalDate> day) {
        return texts.stream().map(PartialDate::parse).map(day).toArray(LocalDate[]::new);
    }
}
