package org.undersigned.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.undersigned.platform.Jdbc;
import org.undersigned.platform.Refusal;

/**
 * The keys of rows that hold sealed personal data, in the database of the keys. Whoever destroys a key destroys what it
 * sealed, in every backup of the other database, too.
 *
 * <p>Keep the keys <em>before</em> the transaction that stores what they sealed commits: a key without its row is harmless
 * and swept after two days ({@link RowKeyHolder}), a row without its key is lost. All methods that reach the database
 * throw {@link Refusal} (503) where it cannot be reached, and take part in no transaction.
 */
@ApplicationScoped
public class RowKeys {

    @Inject
    Clock clock;

    @Inject
    KeyRing ring;

    @Inject
    KeysDatabase database;

    /**
     * A new random key, in memory only.
     *
     * @param id {@code KIND:…}, never used before; the kind is that of a {@link RowKeyHolder}, without one the key is
     *     never swept
     */
    public RowKey fresh(String id) {
        return RowKey.random(id, ring.newest());
    }

    /**
     * Stores keys with one statement, committed when this returns. The same keys again change nothing.
     *
     * @param keys at best a few hundred
     * @throws IllegalStateException where an id holds another key already: what the new one sealed could not be opened
     */
    public void keep(Collection<RowKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var kept = database.ask(connection -> Jdbc.update(
                connection,
                """
                insert into row_key (id, wrapped, kek, made_on)
                select fresh.id, fresh.wrapped, fresh.kek, ?
                from unnest(?, ?, ?) as fresh (id, wrapped, kek)
                order by fresh.id
                on conflict do nothing
                """,
                today,
                column(keys, RowKey::id),
                keys.stream().map(RowKey::wrapped).toArray(byte[][]::new),
                column(keys, RowKey::kek)));
        if (kept < keys.size()) {
            mustBeKept(keys);
        }
    }

    /** The keys of those ids, by id; those that were destroyed or never kept are missing. */
    public Map<String, RowKey> find(Collection<String> ids) {
        record Kept(String id, byte[] wrapped, String kek) {}
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = database.ask(connection -> Jdbc.all(
                connection,
                row -> new Kept(row.getString(1), row.getBytes(2), row.getString(3)),
                "select id, wrapped, kek from row_key where id = any (?)",
                (Object) ids.toArray(String[]::new)));
        var found = new HashMap<String, RowKey>();
        rows.forEach(row -> found.put(row.id, RowKey.unwrapped(row.id, ring.get(row.kek), row.wrapped)));
        return found;
    }

    /**
     * Destroys the keys of those ids; nothing that they sealed can be opened afterwards.
     *
     * @return how many there were
     */
    public int destroy(Collection<String> ids) {
        return ids.isEmpty()
                ? 0
                : database.ask(connection -> Jdbc.update(
                        connection,
                        """
                        delete from row_key where id in
                            (select id from row_key where id = any (?) order by id for update)
                        """,
                        (Object) ids.toArray(String[]::new)));
    }

    private void mustBeKept(Collection<RowKey> keys) {
        var kept = find(keys.stream().map(RowKey::id).toList());
        for (var key : keys) {
            var there = kept.get(key.id());
            if (there == null || !there.sameAs(key)) {
                throw new IllegalStateException("Another key is kept under the id of the " + key);
            }
        }
    }

    private static String[] column(Collection<RowKey> keys, Function<RowKey, String> value) {
        return keys.stream().map(value).toArray(String[]::new);
    }
}
