package org.undersigned.signing.citizens;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Asks the tables which rows of a kind of keys there are. */
public final class Holders {

    private Holders() {}

    /**
     * @param sql with arrays {@code :declarations} and {@code :ids} of rows, answers those that need their key
     * @param keys ids of keys of that kind
     */
    public static Set<String> held(Session database, String sql, Collection<String> keys, String kind) {
        var rows = keys.stream().map(RowId::of).toList();
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("declarations", RowId.declarations(rows))
                .setParameter("ids", RowId.ids(rows))
                .getResultStream()
                .map(row -> new RowId((String) row[0], (String) row[1]).key(kind))
                .collect(Collectors.toSet());
    }
}
