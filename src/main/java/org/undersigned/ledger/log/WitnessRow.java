package org.undersigned.ledger.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.Jdbc;

/**
 * What one witness last answered, in the table {@code ledger_witness}.
 *
 * @param size of the tree that it last cosigned; null where it never did
 * @param cosignedAt the time that it signed, or null
 * @param askedSize of the tree about which it was asked last, or null
 * @param askedAt when, or null
 * @param outcome what came of it; null while it is asked for the first time
 * @param detail in English, or null
 */
public record WitnessRow(
        VerifierKey key,
        Long size,
        Instant cosignedAt,
        Long askedSize,
        Instant askedAt,
        Outcome outcome,
        String detail) {

    /** What asking a witness came to. */
    public enum Outcome {
        COSIGNED,
        /** It has seen a larger tree than was ever published here. */
        SEEN_MORE,
        /** It has seen other entries. */
        OTHER_ROOT,
        UNKNOWN_LOG,
        UNKNOWN_KEY,
        UNREACHABLE,
        NONSENSE;

        /** Whether the database is not that of which the witness knows. */
        public boolean isConflict() {
            return this == SEEN_MORE || this == OTHER_ROOT;
        }
    }

    /** Nothing is known of a witness that was never asked. */
    static WitnessRow of(Connection connection, VerifierKey key) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> new WitnessRow(
                                key,
                                row.getObject(1, Long.class),
                                instant(row.getTimestamp(2)),
                                row.getObject(3, Long.class),
                                instant(row.getTimestamp(4)),
                                row.getString(5) == null ? null : Outcome.valueOf(row.getString(5)),
                                row.getString(6)),
                        "select size, cosigned_at, asked_size, asked_at, outcome, detail from ledger_witness"
                                + " where verifier = ?",
                        key.toString())
                .orElseGet(() -> new WitnessRow(key, null, null, null, null, null, null));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * Takes it upon this instance to ask about a tree of that size.
     *
     * @return false where another instance has just asked
     */
    static boolean claim(Connection connection, VerifierKey key, long size, Instant now, Duration again)
            throws SQLException {
        return Jdbc.update(
                        connection,
                        """
                        insert into ledger_witness (verifier, asked_size, asked_at) values (?, ?, ?)
                        on conflict (verifier) do update set asked_size = excluded.asked_size, asked_at = excluded.asked_at
                        where ledger_witness.asked_size is distinct from excluded.asked_size
                            or ledger_witness.asked_at < ?
                        """,
                        key.toString(),
                        size,
                        Timestamp.from(now),
                        Timestamp.from(now.minus(again)))
                == 1;
    }

    /** It is asked now, whoever else may ask. */
    static void asked(Connection connection, VerifierKey key, long size, Instant now) throws SQLException {
        Jdbc.update(
                connection,
                """
                insert into ledger_witness (verifier, asked_size, asked_at) values (?, ?, ?)
                on conflict (verifier) do update set asked_size = excluded.asked_size, asked_at = excluded.asked_at
                """,
                key.toString(),
                size,
                Timestamp.from(now));
    }

    static void cosigned(Connection connection, VerifierKey key, long size, Instant at) throws SQLException {
        Jdbc.update(
                connection,
                "update ledger_witness set size = ?, cosigned_at = ?, outcome = 'COSIGNED', detail = null where verifier = ?",
                size,
                Timestamp.from(at),
                key.toString());
    }

    /** What contradicts the database goes on doing so until the witness cosigns: to cut it off does not help. */
    static void refused(Connection connection, VerifierKey key, Outcome outcome, String detail) throws SQLException {
        Jdbc.update(
                connection,
                "update ledger_witness set outcome = ?, detail = ? where verifier = ?"
                        + " and (? or outcome is null or outcome not in ('SEEN_MORE', 'OTHER_ROOT'))",
                outcome.name(),
                Optional.of(detail).filter(text -> !text.isEmpty()).orElse(null),
                key.toString(),
                outcome.isConflict());
    }

    /** Whether it need not be asked about a tree of that size again. */
    boolean hasCosigned(long wanted) {
        return outcome == Outcome.COSIGNED && size != null && size >= wanted;
    }

    /** What nothing is signed for, where there is something. */
    Optional<String> conflict() {
        if (outcome == null || !outcome.isConflict()) {
            return Optional.empty();
        }
        return Optional.of(
                outcome == Outcome.SEEN_MORE
                        ? "The witness %s has seen a tree of %s entries, more than was ever published here: an old backup was restored"
                                .formatted(key.name(), detail)
                        : "The witness %s has seen other entries than those of the database: an old backup was restored, and others were added"
                                .formatted(key.name()));
    }
}
