package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.platform.Jdbc;

/**
 * Gives entries their places in the tree, and publishes. One round has two transactions under the lock of the cluster:
 * places, tiles and the tree; then, when those are on the disk, the checkpoint over them. Whoever is killed in between has
 * published nothing, and whoever comes next goes on from there.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Clock clock;

    @Inject
    LogDatabase database;

    @Inject
    LedgerConfig config;

    @Inject
    Waiting waiting;

    @Inject
    Guard guard;

    @Inject
    LogKeys keys;

    @Inject
    Witnesses witnesses;

    @Inject
    LastCopy copy;

    @Inject
    Origin origin;

    /**
     * What a round has come to.
     *
     * @param last id of an entry up to which all that were found have their places
     * @param isAll whether no more were found
     */
    private record Placed(long last, boolean isAll, boolean isMoreWaiting) {}

    private boolean isChecked;
    private volatile Long waitsSince;
    private volatile String stopped;

    /** Why nothing is signed, where something does not hold what was promised. */
    Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** How long the first of those that wait has been waiting, as far as this instance has noticed. */
    Optional<Duration> waits() {
        return Optional.ofNullable(waitsSince).map(since -> Duration.ofNanos(System.nanoTime() - since));
    }

    /**
     * Places what waits, if it is enough or has waited long enough, and publishes.
     *
     * @return whether more waits that need not wait longer
     */
    synchronized boolean round() {
        try {
            witnesses.askAtStart();
            var placed = database.together(
                    connection -> alone(connection) ? Optional.of(place(connection)) : Optional.<Placed>empty());
            placed.ifPresent(done -> waiting.placed(done.last, done.isAll));
            if (placed.isEmpty() || !database.together(connection -> alone(connection) && publish(connection))) {
                return false;
            }
            if (stopped != null) {
                LOG.info("The ledger holds again what was published: signing goes on");
            }
            stopped = null;
            return placed.get().isMoreWaiting;
        } catch (BadLog mismatch) {
            if (!mismatch.getMessage().equals(stopped)) {
                LOG.errorf(
                        "THE LEDGER HAS STOPPED AND SIGNS NOTHING. %s. See docs/operating.md, \"When the ledger stops\"",
                        mismatch.getMessage());
            }
            isChecked = false;
            stopped = mismatch.getMessage();
            return false;
        } catch (RuntimeException failed) {
            // the database, the vault or the disk; whoever called tells of it
            stopped = "It could not be published: " + failed.getMessage();
            throw failed;
        }
    }

    /** Until the transaction ends; whoever does not get it leaves the round to somebody else. */
    private static boolean alone(Connection connection) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> row.getBoolean(1),
                        "select pg_try_advisory_xact_lock(hashtextextended('undersigned ledger', 0))")
                .orElseThrow();
    }

    /** Waits until nobody places or publishes; nobody does until the transaction ends. */
    static void exclude(Connection connection) throws SQLException {
        Jdbc.first(connection, row -> true, "select pg_advisory_xact_lock(hashtextextended('undersigned ledger', 0))");
    }

    private Placed place(Connection connection) throws SQLException {
        var tree = Tree.read(connection);
        var settled = waiting.settled(connection);
        var entries = waiting.find(connection, tree.floor(), config.batch(), config.atOnce(), settled.isPresent());
        boolean isDue = isDue(entries.size());
        if (isDue || !isChecked) {
            guard.check(connection, tree);
            isChecked = true;
        }
        boolean isAll = entries.size() < config.atOnce();
        if (isDue) {
            tree = Growth.of(connection, tree, shuffled(entries));
            waitsSince = null;
        }
        boolean isDone = isAll && (isDue || entries.isEmpty());
        if (isDone && settled.isPresent()) {
            tree = new Tree(tree.size(), tree.root(), Math.max(tree.floor(), settled.get()));
            tree.keep(connection);
        }
        long last = isDue ? entries.get(entries.size() - 1).id() : 0;
        return new Placed(last, isDone, !isAll);
    }

    private static List<Waiting.Entry> shuffled(List<Waiting.Entry> entries) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, RANDOM);
        return shuffled;
    }

    private boolean isDue(int count) {
        if (count == 0) {
            waitsSince = null;
            return false;
        }
        long now = System.nanoTime();
        waitsSince = waitsSince == null ? Long.valueOf(now) : waitsSince;
        return count >= config.batch() || now - waitsSince >= config.waits().toNanos();
    }

    /** First to the copy outside, then to the archive, from which everybody reads. What is archived was checked before. */
    private boolean publish(Connection connection) throws SQLException {
        var tree = Tree.read(connection);
        if (Archive.last(connection)
                .filter(last -> last.checkpoint().size() == tree.size())
                .isPresent()) {
            return true;
        }
        guard.check(connection, tree);
        var checkpoint = new Checkpoint(origin.toString(), tree.size(), tree.root());
        var signatures = keys.signing(connection).stream()
                .map(key -> key.sign(checkpoint.text()))
                .toList();
        var note = new Note(checkpoint.text(), signatures);
        copy.write(note);
        Archive.add(connection, new Archive.Published(note, checkpoint, clock.instant()));
        return true;
    }
}
