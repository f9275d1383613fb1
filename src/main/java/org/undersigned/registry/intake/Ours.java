package org.undersigned.registry.intake;

import java.util.HashMap;
import java.util.Map;

/** Our ids by those of a register. */
final class Ours {

    private Ours() {}

    /** Of what was recognised or would be new, of one subject. */
    static Map<String, String> of(Sql sql, String subject) {
        Map<String, String> ours = new HashMap<>();
        sql.rows(
                        """
                        select own_id, target_id from register_entry
                        where import_id = :import and subject = '%s' and own_id is not null and target_id is not null
                          and verdict <> 'REJECTED'"""
                                .formatted(subject),
                        Object[].class)
                .forEach(row -> ours.put((String) row[0], (String) row[1]));
        return ours;
    }
}
