package org.undersigned.vault;

import static org.undersigned.vault.KeyEncryptionKey.Use.INDEX;
import static org.undersigned.vault.KeyEncryptionKey.Use.ROW;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.undersigned.platform.Jdbc;

/**
 * After a rotation: wraps anew what lies under older key-encryption keys, a little at a time while everybody reads and
 * writes, and removes an older one when nothing is left under it. What an attacker kept of the older wrapped forms (dead
 * rows, the write-ahead log, backups) is worth nothing from then on.
 */
@ApplicationScoped
class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    /** Rows looked at and at most wrapped anew in one statement. */
    private static final int WINDOW = 1000;

    /** By then every instance has long read the ring anew: nobody wraps under an older key any more. */
    private static final Duration SETTLED = Duration.ofHours(1);

    /** A key-encryption key and how much is wrapped under it. */
    record Line(String id, Instant addedAt, long rows, long indexes) {}

    private record Known(String id, Instant addedAt) {}

    /** The key of a row, or that of an index where there is a purpose. */
    private record Wrapped(String name, String purpose, byte[] form, String kek) {

        KeyEncryptionKey.Use use() {
            return purpose == null ? ROW : INDEX;
        }

        String whose() {
            return purpose == null ? name : new IndexKeys.Name(name, purpose).whose();
        }
    }

    @Inject
    Clock clock;

    @Inject
    KeyRing ring;

    @Inject
    KeyProvider provider;

    @Inject
    KeysDatabase database;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var newest = ring.reread();
        var known = known();
        // while instances do not agree on the newest (a credential that some have not read yet) nothing goes to and fro
        if (known.size() > 1 && known.get(0).id.equals(newest.id)) {
            database.alone("rewrapping", () -> rewrap(newest, known));
        }
    }

    List<Line> status() {
        return known().stream()
                .map(kek -> new Line(
                        kek.id,
                        kek.addedAt,
                        count("select count(*) from row_key where kek = ?", kek.id),
                        count("select count(*) from index_key where kek = ?", kek.id)))
                .toList();
    }

    private void rewrap(KeyEncryptionKey newest, List<Known> known) {
        int done = rows(newest) + indexes(newest);
        if (done > 0) {
            LOG.infof("%d keys wrapped anew under %s", done, newest.id);
        } else if (!clock.instant().isBefore(known.get(0).addedAt.plus(SETTLED))) {
            known.stream().skip(1).forEach(kek -> retire(kek.id));
        }
    }

    /** First from the database, which needs no key any more, and only then for good. */
    private void retire(String id) {
        database.ask(connection -> Jdbc.update(connection, "delete from kek where id = ?", id));
        if (provider.remove(id)) {
            LOG.infof("Nothing is wrapped under key-encryption key %s any more: removed", id);
        } else {
            LOG.warnf("Nothing is wrapped under key-encryption key %s any more: take it out of the credential", id);
        }
    }

    private int rows(KeyEncryptionKey newest) {
        int done = 0;
        for (var after = ""; after != null; ) {
            var from = after;
            var end = database.ask(connection -> end(connection, from));
            done += database.ask(connection -> rows(connection, newest, from, end));
            after = end;
        }
        return done;
    }

    /** Whoever destroyed or changed a key in between has the last word: only the form that was read is replaced. */
    private int rows(Connection connection, KeyEncryptionKey newest, String after, String end) throws SQLException {
        var old = Jdbc.all(
                connection,
                row -> new Wrapped(row.getString(1), null, row.getBytes(2), row.getString(3)),
                "select id, wrapped, kek from row_key where id > ? and (?::text is null or id <= ?) and kek <> ?",
                after,
                end,
                end,
                newest.id);
        return old.isEmpty()
                ? 0
                : Jdbc.update(
                        connection,
                        """
                        update row_key set wrapped = anew.wrapped, kek = ?
                        from unnest(?, ?, ?) as anew (id, old, wrapped)
                        where row_key.id = anew.id and row_key.wrapped = anew.old
                        """,
                        newest.id,
                        old.stream().map(Wrapped::name).toArray(String[]::new),
                        old.stream().map(Wrapped::form).toArray(byte[][]::new),
                        old.stream().map(key -> anew(key, newest)).toArray(byte[][]::new));
    }

    private int indexes(KeyEncryptionKey newest) {
        return database.ask(connection -> {
            var old = Jdbc.all(
                    connection,
                    row -> new Wrapped(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)),
                    "select scope, purpose, wrapped, kek from index_key where kek <> ? limit " + WINDOW,
                    newest.id);
            int done = 0;
            for (var key : old) {
                done += Jdbc.update(
                        connection,
                        "update index_key set wrapped = ?, kek = ? where scope = ? and purpose = ? and wrapped = ?",
                        anew(key, newest),
                        newest.id,
                        key.name,
                        key.purpose,
                        key.form);
            }
            return done;
        });
    }

    private byte[] anew(Wrapped key, KeyEncryptionKey newest) {
        var secret = ring.get(key.kek).unwrap(key.use(), key.whose(), key.form);
        return newest.wrap(key.use(), key.whose(), secret);
    }

    /** The last id of the window after that one, or null where fewer are left. */
    private static String end(Connection connection, String after) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> row.getString(1),
                        "select id from row_key where id > ? order by id offset ? limit 1",
                        after,
                        WINDOW - 1)
                .orElse(null);
    }

    /** The newest first. */
    private List<Known> known() {
        return database.ask(connection -> Jdbc.all(
                connection,
                row -> new Known(row.getString(1), row.getTimestamp(2).toInstant()),
                "select id, added_at from kek order by added_at desc, id desc"));
    }

    private long count(String sql, String id) {
        return database.ask(connection -> Jdbc.first(connection, row -> row.getLong(1), sql, id))
                .orElseThrow();
    }
}
