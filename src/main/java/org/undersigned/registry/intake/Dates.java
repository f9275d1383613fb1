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
     * own, those of its legislative period. On the day of a change the new group or delegation holds.
     */
    static void mean(Sql sql) {
        sql.run("create temporary table if not exists register_date (text text primary key, first date, after date)"
                + " on commit drop");
        List<String> texts = sql.rows(
                """
                select start_date from register_membership where import_id = :import and start_date is not null
                union select end_date from register_membership where import_id = :import and end_date is not null
                union select content ->> 'start_date' from register_entry
                    where import_id = :import and subject = 'EVENT' and content ->> 'start_date' is not null
                union select content ->> 'end_date' from register_entry
                    where import_id = :import and subject = 'EVENT' and content ->> 'end_date' is not null
                union select start_date from event where start_date is not null
                union select end_date from event where end_date is not null""",
                String.class);
        sql.run(
                """
                insert into register_date select * from unnest(cast(:texts as text[]), cast(:first as date[]),
                    cast(:after as date[])) on conflict do nothing""",
                Map.of(
                        "texts", texts.toArray(String[]::new),
                        "first", days(texts, date -> date.first()),
                        "after", days(texts, date -> date.last().plusDays(1))));
        sql.run(
                """
                update register_membership s set
                    valid_from = coalesce(own_start.first, case when own_end.after is null
                        or event_start.first < own_end.after then event_start.first end),
                    valid_to = coalesce(own_end.after, case when own_start.first is null
                        or event_end.after > own_start.first then event_end.after end)
                from register_membership m
                    left join register_date own_start on own_start.text = m.start_date
                    left join register_date own_end on own_end.text = m.end_date
                    left join (
                        select target_id as id, content ->> 'start_date' as start_date,
                            content ->> 'end_date' as end_date
                        from register_entry where import_id = :import and subject = 'EVENT'
                          and verdict in ('NEW', 'CHANGED', 'ENDED')
                        union all select v.id, v.start_date, v.end_date from event v where not exists (
                            select 1 from register_entry x where x.import_id = :import and x.subject = 'EVENT'
                              and x.target_id = v.id and x.verdict in ('CHANGED', 'ENDED'))) v on v.id = m.event_id
                    left join register_date event_start on event_start.text = v.start_date
                    left join register_date event_end on event_end.text = v.end_date
                where s.import_id = :import and m.import_id = :import and m.position = s.position""");
        handOver(sql);
    }

    /** Where one ends when the next begins, as far as the dates are known, the less precise gives way. */
    private static void handOver(Sql sql) {
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
