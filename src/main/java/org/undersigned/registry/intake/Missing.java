package org.undersigned.registry.intake;

import java.util.Map;

/** What a register that lists everybody no longer lists: memberships known from it that run and are not in it. */
final class Missing {

    private Missing() {}

    /** Adds an entry without a place for each, which ends it on the day before. */
    static void end(Sql sql) {
        if (sql.in().completeOn == null) {
            return;
        }
        sql.run(
                """
                insert into register_entry
                    (import_id, position, subject, place, content, fresh_id, target_id, verdict, remarks)
                select :import, (select coalesce(max(position), 0) from register_entry where import_id = :import)
                        + row_number() over (order by m.person_id, m.id),
                    'MEMBERSHIP', '', jsonb_build_object('end_date', cast(:last as text)), m.id, m.id, 'ENDED', %s
                from membership m
                where m.source = :register and m.import_id is not null and m.valid_to is null
                  and (m.valid_from is null or m.valid_from < cast(:last as date))
                  and not exists (select 1 from register_membership s
                      where s.import_id = :import and s.existing_id = m.id)
                  and not exists (select 1 from register_entry e
                      join register_reference r on r.subject = 'PERSON' and r.own_id = e.content ->> 'person_id'
                      where e.import_id = :import and e.subject = 'MEMBERSHIP' and r.id = m.person_id
                        and e.verdict in ('REJECTED', 'DOUBTFUL'))"""
                        .formatted(Sql.told(null, "intake_no_longer_listed", "cast(:last as text)")),
                Map.of("last", sql.in().completeOn.minusDays(1).toString()));
    }
}
