package org.undersigned.signing.citizens;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Which row of a declaration, its primary key: what the keys of what is sealed in it are called by.
 *
 * @param id of a request, a signature or a link
 */
public record RowId(String declarationId, String id) implements Serializable {

    /** The id of the row's key of that kind: {@code KIND:DECLARATION/ID}. */
    public String key(String kind) {
        return kind + ":" + declarationId + "/" + id;
    }

    /** Of the id of a key. */
    public static RowId of(String key) {
        var parts = key.substring(key.indexOf(':') + 1).split("/");
        return new RowId(parts[0], parts[1]);
    }

    public static String[] declarations(Collection<RowId> rows) {
        return rows.stream().map(RowId::declarationId).toArray(String[]::new);
    }

    public static String[] ids(Collection<RowId> rows) {
        return rows.stream().map(RowId::id).toArray(String[]::new);
    }

    public static List<String> keys(Collection<RowId> rows, String kind) {
        return rows.stream().map(row -> row.key(kind)).toList();
    }
}
