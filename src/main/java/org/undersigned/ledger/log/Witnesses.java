package org.undersigned.ledger.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.witness.WitnessClient;

/**
 * Those who cosign checkpoints, and remember what this database may have forgotten. Each is asked beside the sequencer, in a
 * bounded time, about what is published already; no lock and no transaction is held meanwhile.
 */
@ApplicationScoped
class Witnesses {

    /** After which a witness that has not cosigned is asked about the same checkpoint again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** The same where signing waits for the answer. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Clock clock;

    @Inject
    LogDatabase database;

    @Inject
    LedgerConfig config;

    @Inject
    LogKeys keys;

    @Inject
    Origin origin;

    private List<WitnessVisit> witnesses = List.of();
    private ExecutorService threads;
    private volatile boolean isAsked;

    /** What is misspelt in the settings is found at start. */
    void atStart(@Observes StartupEvent start) {}

    @PostConstruct
    void begin() {
        witnesses = config.witnesses().stream()
                .map(one -> new WitnessClient(key(one), one.url(), config.witnessPatience()))
                .map(client -> new WitnessVisit(client, database))
                .toList();
        if (!witnesses.isEmpty()) {
            threads = Executors.newFixedThreadPool(witnesses.size(), work -> {
                var thread = new Thread(work, "witness");
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    private static VerifierKey key(LedgerConfig.Watcher witness) {
        var key = VerifierKey.parsed(witness.key());
        if (key.kind() != VerifierKey.Kind.WITNESS) {
            throw new BadLog("This is not the key of a witness: " + key);
        }
        return key;
    }

    @PreDestroy
    void end() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    /** What each has answered last. */
    List<WitnessRow> rows() {
        return witnesses.isEmpty() ? List.of() : database.together(this::rows);
    }

    private List<WitnessRow> rows(Connection connection) throws SQLException {
        var rows = new ArrayList<WitnessRow>();
        for (var one : witnesses) {
            rows.add(WitnessRow.of(connection, one.key()));
        }
        return rows;
    }

    /** @throws BadLog where one has seen what the database does not hold */
    void mustNotContradict(Connection connection) throws SQLException {
        for (var row : rows(connection)) {
            var conflict = row.conflict();
            if (conflict.isPresent()) {
                throw new BadLog(conflict.get());
            }
        }
    }

    /** Once for each process, before it signs anything: what does each of them remember? */
    void askAtStart() {
        if (!isAsked) {
            askAll();
            isAsked = true;
        }
    }

    /** All of them, now. Who does not answer in time is told, and is no reason to stop. */
    void askAll() {
        if (!witnesses.isEmpty()) {
            var note = lastOrEmpty();
            long size = Checkpoint.of(note).size();
            database.together(connection -> {
                for (var one : witnesses) {
                    WitnessRow.asked(connection, one.key(), size, clock.instant());
                }
                return null;
            });
            together(witnesses.stream()
                    .map(one -> (Runnable) () -> one.about(note))
                    .toList());
        }
    }

    /** Those that have not seen the last checkpoint, unless they were asked a moment ago. */
    void bringUpToDate() {
        if (witnesses.isEmpty()) {
            return;
        }
        database.together(Archive::last)
                .ifPresent(last -> together(witnesses.stream()
                        .filter(one -> isDue(one.key(), last.checkpoint().size()))
                        .map(one -> (Runnable) () -> one.about(last.note()))
                        .toList()));
    }

    private boolean isDue(VerifierKey key, long size) {
        return database.together(connection -> {
            var row = WitnessRow.of(connection, key);
            var again = row.conflict().isPresent() ? SOON : AGAIN;
            return !row.hasCosigned(size) && WitnessRow.claim(connection, key, size, clock.instant(), again);
        });
    }

    private void together(List<Runnable> visits) {
        CompletableFuture.allOf(visits.stream()
                        .map(visit -> CompletableFuture.runAsync(visit, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Every log begins with an empty tree: to sign it promises nothing, and a witness answers what it has seen since. */
    private Note lastOrEmpty() {
        return database.together(connection -> {
            var last = Archive.last(connection);
            if (last.isPresent()) {
                return last.get().note();
            }
            Sequencer.exclude(connection);
            var empty = new Checkpoint(origin.toString(), 0, Merkle.empty()).text();
            return new Note(
                    empty,
                    keys.signing(connection).stream()
                            .map(key -> key.sign(empty))
                            .toList());
        });
    }
}
