package org.undersigned.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers of the last 24 hours, by caller and key. */
@ApplicationScoped
class IdempotentAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    /** An answer with the request that it answered. */
    record Kept(byte[] hash, IdempotentAnswer answer) {
        boolean answers(byte[] other) {
            return MessageDigest.isEqual(hash, other);
        }
    }

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** Whether this transaction may act under the key; false while another one does. Let go when it ends. */
    boolean lock(String caller, String key) throws SQLException {
        try (var connection = database.getConnection()) {
            return Jdbc.first(
                            connection,
                            row -> row.getBoolean(1),
                            "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                            caller + "\n" + key)
                    .orElseThrow();
        }
    }

    Optional<Kept> find(String caller, String key) throws SQLException {
        try (var connection = database.getConnection()) {
            return Jdbc.first(
                    connection,
                    row -> new Kept(
                            row.getBytes(1), new IdempotentAnswer(row.getInt(2), row.getString(3), row.getString(4))),
                    "select request_hash, status, location, body from idempotent_answer"
                            + " where caller = ? and key = ? and created_at > ?",
                    caller,
                    key,
                    Timestamp.from(clock.instant().minus(KEPT)));
        }
    }

    /** The row of an answer past its time makes room. */
    void keep(String caller, String key, byte[] hash, IdempotentAnswer answer) throws SQLException {
        try (var connection = database.getConnection()) {
            Jdbc.update(
                    connection,
                    "insert into idempotent_answer (caller, key, request_hash, status, location, body, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (caller, key) do update set"
                            + " request_hash = excluded.request_hash, status = excluded.status,"
                            + " location = excluded.location, body = excluded.body,"
                            + " created_at = excluded.created_at",
                    caller,
                    key,
                    hash,
                    answer.status(),
                    answer.location(),
                    answer.body(),
                    Timestamp.from(clock.instant()));
        }
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
