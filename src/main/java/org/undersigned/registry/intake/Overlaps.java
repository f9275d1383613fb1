package org.undersigned.registry.intake;

/** Nobody is in two groups, or in two delegations, of a body at a time: who would be is rejected, and told of the other. */
final class Overlaps {

    private static final String AT_ONCE =
            """
            o.person_id = s.person_id and o.body_id = s.body_id and o.kind = s.kind
            and o.organization_id <> s.organization_id
            and daterange(o.valid_from, o.valid_to) && daterange(s.valid_from, s.valid_to)""";

    private Overlaps() {}

    static void refuse(Sql sql) {
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from register_membership s
                where e.import_id = :import and s.import_id = :import and e.position = s.position and e.verdict is null
                  and s.valid_from >= s.valid_to"""
                        .formatted(Sql.told("end_date", "intake_ends_before_start", "s.start_date", "s.end_date")));
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from register_membership s join membership o on %s and o.source <> 'observation'
                where e.import_id = :import and s.import_id = :import and e.position = s.position and e.verdict is null
                  and s.kind in ('DELEGATION', 'GROUP')
                  and not exists (select 1 from register_membership r
                      where r.import_id = :import and r.existing_id = o.id)"""
                        .formatted(
                                Sql.told(
                                        "organization_id",
                                        "intake_overlaps_known",
                                        "(select code from organization where id = o.organization_id)",
                                        "coalesce(cast(o.valid_from as text), '…')",
                                        "coalesce(cast(o.valid_to - 1 as text), '…')",
                                        "o.source"),
                                AT_ONCE));
        int refused;
        do {
            refused = withinTheRegister(sql);
        } while (refused > 0);
    }

    /** One layer: whoever overlaps an earlier one that overlaps none before it. */
    private static int withinTheRegister(Sql sql) {
        return sql.run(
                """
                with clash as (
                    select s.position, min(o.position) as earlier
                    from register_membership s
                        join register_membership o on o.import_id = :import and o.position < s.position and %s
                        join register_entry x on x.import_id = :import and x.position = o.position and x.verdict is null
                        join register_entry y on y.import_id = :import and y.position = s.position and y.verdict is null
                    where s.import_id = :import and s.kind in ('DELEGATION', 'GROUP')
                    group by 1)
                update register_entry e set verdict = 'REJECTED', remarks = %s
                from clash c join register_entry f on f.import_id = :import and f.position = c.earlier
                where e.import_id = :import and e.position = c.position
                  and not exists (select 1 from clash before where before.position = c.earlier)"""
                        .formatted(AT_ONCE, Sql.told("organization_id", "intake_overlaps", "f.place")));
    }
}
