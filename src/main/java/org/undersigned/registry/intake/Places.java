package org.undersigned.registry.intake;

/** Compares the areas of a register. */
record Places(Sql sql) {

    static final String REST = "e.content - array['name', 'classification', 'parent_id', 'identifiers']";
    static final String CLASSIFICATION = "coalesce(e.content ->> 'classification', e.content ->> 'type', '')";

    void compare() {
        References.refresh(sql);
        References.check(sql, "AREA", "parent_id", "AREA");
        Circles.refuse(sql, "AREA");
        sql.run(
                """
                update register_entry e set verdict = 'NEW', target_id = e.fresh_id
                where e.import_id = :import and e.subject = 'AREA' and e.verdict is null and e.target_id is null""");
        sql.run(
                """
                update register_entry e
                set verdict = case when a.name = coalesce(e.content ->> 'name', e.own_id) and a.classification = %s
                    and a.details @> (%s) then 'SAME' else 'CHANGED' end
                from area a
                where e.import_id = :import and e.subject = 'AREA' and e.verdict is null and a.id = e.target_id"""
                        .formatted(CLASSIFICATION, REST));
    }
}
