package org.undersigned.registry.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds entries that are, over their parents, parents of themselves. */
final class Circles {

    private Circles() {}

    /** Rejects every entry of a subject that stands in a circle of parents. */
    static void refuse(Sql sql, String subject) {
        Map<String, String> parents = new HashMap<>();
        sql.rows(
                        """
                        select own_id, content ->> 'parent_id' from register_entry
                        where import_id = :import and subject = '%s' and verdict is null
                          and content ->> 'parent_id' is not null and own_id is not null"""
                                .formatted(subject),
                        Object[].class)
                .forEach(row -> parents.put((String) row[0], (String) row[1]));
        var circular = of(parents);
        if (!circular.isEmpty()) {
            sql.run(
                    """
                    update register_entry e set verdict = 'REJECTED', remarks = %s
                    where import_id = :import and subject = '%s' and own_id = any(cast(:ids as text[]))"""
                            .formatted(Sql.told("parent_id", "intake_circle", "e.own_id"), subject),
                    Map.of("ids", circular.toArray(String[]::new)));
        }
    }

    /** Those who stand in a circle; whoever merely leads into one does not. */
    static Set<String> of(Map<String, String> parents) {
        var circular = new HashSet<String>();
        var done = new HashSet<String>();
        for (var start : parents.keySet()) {
            var path = new HashMap<String, Integer>();
            var at = start;
            while (at != null && parents.containsKey(at) && !done.contains(at) && !path.containsKey(at)) {
                path.put(at, path.size());
                at = parents.get(at);
            }
            if (at != null && path.containsKey(at)) {
                var from = path.get(at);
                path.forEach((id, step) -> {
                    if (step >= from) {
                        circular.add(id);
                    }
                });
            }
            done.addAll(path.keySet());
        }
        return circular;
    }
}
