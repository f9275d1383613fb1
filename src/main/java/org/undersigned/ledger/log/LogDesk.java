package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.Jdbc;
import org.undersigned.platform.Refusal;

/** What whoever operates the log sees of it, and may do to its keys. */
@ApplicationScoped
public class LogDesk {

    /** More are not counted. */
    static final int MOST_WAITING = 100_000;

    /**
     * The log as it is.
     *
     * @param size of the published tree; 0 where nothing is published
     * @param root of it, in base 64, or null
     * @param publishedAt when, or null
     * @param waiting entries that have no place yet
     * @param waits how long the first of them has been waiting, as far as this instance has noticed
     * @param problem why nothing may be signed, or nothing
     */
    public record View(
            long size,
            String root,
            Instant publishedAt,
            long waiting,
            Optional<Duration> waits,
            List<Key> keys,
            List<WitnessRow> witnesses,
            Optional<String> problem,
            List<Act> acts) {

        /** How many keys sign now. */
        public long signing() {
            return keys.stream().filter(key -> key.retiredAt() == null).count();
        }
    }

    /** @param retiredAt since when it signs no more, or null */
    public record Key(VerifierKey verifier, Instant since, Instant retiredAt) {}

    /** @param rotated a key began to sign; else it was the only one left */
    public record Act(boolean rotated, VerifierKey verifier, String actorName, Instant at) {}

    /**
     * Who does something to the keys.
     *
     * @param id of the account
     */
    public record By(String id, String name) {

        static final By OPERATOR = new By("system", "command line");
    }

    @Inject
    LogDatabase database;

    @Inject
    LogKeys keys;

    @Inject
    Guard guard;

    @Inject
    Sequencer sequencer;

    @Inject
    Witnesses witnesses;

    @Inject
    Clock clock;

    /** Looks at the database as it is now, as {@code ledger status} does; asks no witness. */
    public View view() {
        var problem = problem();
        var rows = witnesses.rows();
        return database.together(connection -> {
            var last = Archive.last(connection);
            long waiting = waiting(connection);
            return new View(
                    last.map(one -> one.checkpoint().size()).orElse(0L),
                    last.map(one -> one.checkpoint().rootText()).orElse(null),
                    last.map(Archive.Published::at).orElse(null),
                    waiting,
                    sequencer.waits().filter(any -> waiting > 0),
                    LogKeys.known(connection).stream()
                            .map(key -> new Key(key.verifier(), key.since(), key.retiredAt()))
                            .toList(),
                    rows,
                    problem,
                    acts(connection));
        });
    }

    private Optional<String> problem() {
        try {
            database.together(connection -> {
                Sequencer.exclude(connection);
                guard.check(connection, Tree.read(connection));
                return null;
            });
            return sequencer.stopped();
        } catch (BadLog mismatch) {
            return Optional.of(mismatch.getMessage());
        }
    }

    private static long waiting(Connection connection) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> row.getLong(1),
                        """
                        select count(*) from (
                            select 1 from ledger_entry entry where entry.id > (select floor from ledger_tree)
                                and not exists (select from ledger_place place where place.entry_id = entry.id)
                            limit ?) waiting
                        """,
                        MOST_WAITING)
                .orElseThrow();
    }

    private static List<Act> acts(Connection connection) throws SQLException {
        return Jdbc.all(
                connection,
                row -> new Act(
                        row.getBoolean(1),
                        VerifierKey.parsed(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()),
                "select act = 'ROTATED', verifier, actor_name, at from ledger_act order by id desc");
    }

    /**
     * Makes a key that signs beside the others from the next checkpoint on.
     *
     * @throws Refusal (409) where nothing may be signed
     */
    public VerifierKey rotate(By by) {
        return refusing(connection -> {
            var key = keys.rotate(connection).verifier();
            note(connection, "ROTATED", key, by);
            return key;
        });
    }

    /**
     * Lets the newest key alone sign.
     *
     * @return how many sign no more
     * @throws Refusal (409) where that would leave readers of the older ones without a word of it, changes nothing, or nothing may be
     *     signed
     */
    public int retire(By by) {
        return refusing(connection -> {
            int retired = keys.retire(connection);
            if (retired == 0) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "logdesk_one_key");
            }
            note(connection, "RETIRED", LogKeys.known(connection).get(0).verifier(), by);
            return retired;
        });
    }

    private <T> T refusing(Jdbc.Work<T> work) {
        try {
            return database.together(connection -> {
                Sequencer.exclude(connection);
                guard.check(connection, Tree.read(connection));
                return work.with(connection);
            });
        } catch (LogKeys.Unentered tooEarly) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "logdesk_too_early");
        } catch (BadLog stopped) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "logdesk_stopped", stopped.getMessage());
        }
    }

    private void note(Connection connection, String act, VerifierKey key, By by) throws SQLException {
        Jdbc.update(
                connection,
                "insert into ledger_act (act, verifier, actor_id, actor_name, at) values (?, ?, ?, ?, ?)",
                act,
                key.toString(),
                by.id,
                by.name,
                Timestamp.from(clock.instant()));
    }
}
