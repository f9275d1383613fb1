package org.undersigned.registry.intake;

/** Compares the events and the posts of a register. */
record Occasions(Sql sql) {

    static final String EVENT_REST =
            "e.content - array['name', 'classification', 'organization_id', 'start_date', 'end_date', 'identifiers']";
    static final String POST_REST = "e.content - array['label', 'organization_id', 'area_id', 'identifiers']";
    static final String EVENT_NAME = "coalesce(e.content ->> 'name', e.own_id)";
    static final String POST_LABEL = "coalesce(e.content ->> 'label', e.content ->> 'role', e.own_id)";

    void compare() {
        References.refresh(sql);
        References.check(sql, "EVENT", "organization_id", "ORGANIZATION");
        References.check(sql, "POST", "organization_id", "ORGANIZATION");
        References.check(sql, "POST", "area_id", "AREA");
        sql.run(
                """
                update register_entry e set verdict = 'REJECTED', remarks = %s
                where e.import_id = :import and e.subject = 'POST' and e.verdict is null
                  and e.content ->> 'organization_id' is null"""
                        .formatted(Sql.told("organization_id", "intake_required", "'organization_id'")));
        sql.run(
                """
                update register_entry e set verdict = 'NEW', target_id = e.fresh_id
                where e.import_id = :import and e.subject in ('EVENT', 'POST') and e.verdict is null
                  and e.target_id is null""");
        sql.run(
                """
                update register_entry e
                set verdict = case
                    when v.end_date is null and e.content ->> 'end_date' is not null then 'ENDED'
                    when v.name = %s and v.details @> (%s)
                        and coalesce(e.content ->> 'start_date', v.start_date) is not distinct from v.start_date
                        and coalesce(e.content ->> 'end_date', v.end_date) is not distinct from v.end_date then 'SAME'
                    else 'CHANGED' end
                from event v
                where e.import_id = :import and e.subject = 'EVENT' and e.verdict is null and v.id = e.target_id"""
                        .formatted(EVENT_NAME, EVENT_REST));
        sql.run(
                """
                update register_entry e
                set verdict = case when p.label = %s and p.details @> (%s) then 'SAME' else 'CHANGED' end
                from post p
                where e.import_id = :import and e.subject = 'POST' and e.verdict is null and p.id = e.target_id"""
                        .formatted(POST_LABEL, POST_REST));
    }
}
