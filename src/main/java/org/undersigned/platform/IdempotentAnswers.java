package org.undersigned.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The answers of the last 24 hours, by caller and key. */
@ApplicationScoped
class IdempotentAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    /** An answer with the key under which it was asked for. */
    record Kept(IdempotencyKey key, IdempotentAnswer answer) {

        /** Whether it is the same request, and not another under the same key. */
        boolean answers(IdempotencyKey other) {
            return MessageDigest.isEqual(key.request(), other.request());
        }
    }

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** Whether this transaction may act under each key; false while another one does. Let go when it ends. */
    List<Boolean> lock(List<IdempotencyKey> keys) throws SQLException {
        try (var connection = database.getConnection()) {
            return Jdbc.all(
                    connection,
                    row -> row.getBoolean(1),
                    "select pg_try_advisory_xact_lock(hashtextextended(name, 0))"
                            + " from unnest(?) with ordinality as a (name, ord) order by ord",
                    (Object) texts(keys, IdempotencyKey::name));
        }
    }

    /** What is kept, by {@link IdempotencyKey#name}. A statement of its own: what it sees was there when the lock was. */
    Map<String, Kept> find(List<IdempotencyKey> keys) throws SQLException {
        try (var connection = database.getConnection()) {
            return Jdbc.all(
                            connection,
                            IdempotentAnswers::kept,
                            "select caller, key, request_hash, status, location, body"
                                    + " from unnest(?, ?) as a (caller, key) join idempotent_answer using (caller, key)"
                                    + " where created_at > ?",
                            texts(keys, IdempotencyKey::caller),
                            texts(keys, IdempotencyKey::key),
                            Timestamp.from(clock.instant().minus(KEPT)))
                    .stream()
                    .collect(Collectors.toMap(one -> one.key().name(), one -> one, (one, same) -> one));
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new IdempotencyKey(row.getString(1), row.getString(2), row.getBytes(3)),
                new IdempotentAnswer(row.getInt(4), row.getString(5), row.getString(6)));
    }

    /** The row of an answer past its time makes room. */
    void keep(List<Kept> kept) throws SQLException {
        try (var connection = database.getConnection()) {
            Jdbc.update(
                    connection,
                    "insert into idempotent_answer (caller, key, request_hash, status, location, body, created_at)"
                            + " select a.*, ?::timestamptz from unnest(?, ?, ?, ?, ?, ?) as a order by 1, 2"
                            + " on conflict (caller, key) do update set"
                            + " request_hash = excluded.request_hash, status = excluded.status,"
                            + " location = excluded.location, body = excluded.body,"
                            + " created_at = excluded.created_at",
                    Timestamp.from(clock.instant()),
                    texts(kept, one -> one.key().caller()),
                    texts(kept, one -> one.key().key()),
                    kept.stream().map(one -> one.key().request()).toArray(byte[][]::new),
                    kept.stream().map(one -> (long) one.answer().status()).toArray(Long[]::new),
                    texts(kept, one -> one.answer().location()),
                    texts(kept, one -> one.answer().body()));
        }
    }

    private static <T> String[] texts(List<T> items, Function<T, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() throws SQLException {
        try (var connection = database.getConnection()) {
            Jdbc.update(
                    connection,
                    "delete from idempotent_answer where created_at <= ?",
                    Timestamp.from(clock.instant().minus(KEPT)));
        }
    }
}
