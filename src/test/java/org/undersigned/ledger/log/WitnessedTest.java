package org.undersigned.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.log.WitnessRow.Outcome;
import org.undersigned.ledger.witness.RunningWitness;

/** A log and its witnesses, over HTTP. */
class WitnessedTest extends LogCase {

    private final List<AutoCloseable> running = new ArrayList<>();

    private record Watcher(String key, URI url) implements LedgerConfig.Watcher {}

    @AfterEach
    void end() throws Exception {
        for (var one : running) {
            one.close();
        }
    }

    private RunningWitness witness(String name, LogServer.Instance log) throws IOException {
        log.settle();
        var witness = new RunningWitness(folder.resolve(name), name, log.shown.keys());
        running.add(witness);
        return witness;
    }

    private static LedgerConfig.Watcher watcher(RunningWitness witness) {
        return new Watcher(witness.key().toString(), witness.url());
    }

    private LogServer.Instance watched(String database, LedgerConfig.Watcher... watchers) {
        var one = new LogServer.Instance(
                server.source(database), Optional.empty(), Duration.ZERO, LogServer.ORIGIN, List.of(watchers));
        running.add(one.witnesses::end);
        return one;
    }

    private static WitnessRow row(LogServer.Instance log) {
        return log.witnesses.rows().get(0);
    }

    @Test
    void each_checkpoint_bears_the_cosignatures_of_those_who_have_seen_it() throws Exception {
        var plain = server.instance(database, Optional.empty());
        var one = witness("one.example/w", plain);
        var two = witness("two.example/w", plain);
        var here = watched(database, watcher(one), watcher(two));
        for (int count : List.of(1, 300, 7)) {
            server.enter(database, count);
            here.settle();
            here.witnesses.bringUpToDate();
            var keys = List.of(one.key(), two.key());
            assertEquals(keys.size(), here.note().signers(keys).size());
            assertEquals(
                    308 >= count ? here.audit().checkpoint().size() : 0,
                    row(here).size());
        }
        assertEquals(Outcome.COSIGNED, row(here).outcome());
        here.audit().run(List.of(), (index, entry) -> {});
        var again = watched(database, watcher(one), watcher(two));
        again.settle();
        assertEquals(Optional.empty(), again.sequencer.stopped());
        assertEquals(1 + 2, again.note().signatures().size(), "once each, however often they are asked");
    }

    @Test
    void a_stale_backup_is_refused_because_a_witness_remembers() throws Exception {
        var plain = server.instance(database, Optional.empty());
        server.enter(database, 300);
        var one = witness("one.example/w", plain);
        var here = watched(database, watcher(one));
        here.settle();
        here.witnesses.bringUpToDate();
        server.copy(database, database + "old");
        server.enter(database, 300);
        here.settle();
        here.witnesses.bringUpToDate();
        assertEquals(600, row(here).size());

        server.enter(database + "old", 100);
        var restored = watched(database + "old", watcher(one));
        restored.settle();
        var why = restored.sequencer.stopped().orElseThrow();
        assertTrue(why.contains("one.example/w has seen a tree of 600 entries"), why);
        assertEquals(300, server.number(database + "old", "select max(size) from ledger_checkpoint"));

        // it went another way before anybody asked the witness
        server.enter(database + "old", 900);
        server.run(database + "old", "delete from ledger_witness");
        server.instance(database + "old", Optional.empty()).settle();
        var other = watched(database + "old", watcher(one));
        other.settle();
        assertTrue(other.sequencer.stopped().orElseThrow().contains("has seen other entries"));

        // who has cut the witness off hears the same
        var cut = new Watcher(one.key().toString(), URI.create("http://127.0.0.1:9"));
        var alone = watched(database + "old", cut);
        alone.settle();
        assertTrue(alone.sequencer.stopped().orElseThrow().contains("has seen other entries"));

        // the good one again
        var good = watched(database, watcher(one));
        good.settle();
        assertEquals(Optional.empty(), good.sequencer.stopped());
    }

    @Test
    void an_empty_database_that_has_the_key_is_refused_too() throws Exception {
        server.enter(database, 300);
        var one = witness("one.example/w", server.instance(database, Optional.empty()));
        var here = watched(database, watcher(one));
        here.settle();
        server.copy("postgres", database + "new");
        var restored = watched(database + "new", watcher(one));
        restored.settle();
        assertTrue(restored.sequencer.stopped().orElseThrow().contains("300 entries"));
        assertEquals(0, server.number(database + "new", "select count(*) from ledger_checkpoint"));
    }

    @ParameterizedTest
    @EnumSource
    void a_lying_witness_is_told_and_adds_nothing(LyingWitness.Mischief mischief) throws Exception {
        server.enter(database, 300);
        var plain = server.instance(database, Optional.empty());
        plain.settle();
        var key = new SigningKey("liar.example/w", VerifierKey.Kind.WITNESS, new byte[32]).verifier();
        var liar = new LyingWitness(mischief, key);
        running.add(liar);
        var here = watched(database, new Watcher(key.toString(), liar.url()));
        var begun = System.nanoTime();
        here.settle();
        assertTrue(System.nanoTime() - begun < 6e9, "it ends soon");
        assertEquals(1, here.note().signatures().size());
        var expected =
                switch (mischief) {
                    case SILENT -> Outcome.UNREACHABLE;
                    case HUGE_SIZE -> Outcome.SEEN_MORE;
                    default -> Outcome.NONSENSE;
                };
        assertEquals(expected, row(here).outcome());
        assertEquals(expected.isConflict(), here.sequencer.stopped().isPresent());
    }

    @Test
    void who_cannot_be_reached_is_told_and_stops_nothing() throws SQLException {
        var key = new SigningKey("away.example/w", VerifierKey.Kind.WITNESS, new byte[32]).verifier();
        var here = watched(database, new Watcher(key.toString(), URI.create("http://127.0.0.1:9")));
        server.enter(database, 300);
        here.settle();
        assertEquals(Optional.empty(), here.sequencer.stopped());
        assertEquals(300, Checkpoint.of(here.note()).size());
        assertEquals(Outcome.UNREACHABLE, row(here).outcome());
    }

    @Test
    void a_witness_that_does_not_watch_this_log_says_so() throws Exception {
        var plain = server.instance(database, Optional.empty());
        plain.settle();
        var stranger = new RunningWitness(
                folder.resolve("s"),
                "s.example/w",
                List.of(Logs.key("other.example/ledger", 3).verifier()));
        running.add(stranger);
        var here = watched(database, watcher(stranger));
        here.settle();
        assertEquals(Outcome.UNKNOWN_LOG, row(here).outcome());
        var late = witness("late.example/w", plain);
        here.database.together(here.keys::rotate);
        server.enter(database, 300);
        plain.settle();
        here.database.together(here.keys::retire);
        server.enter(database, 300);
        var retired = watched(database, watcher(late));
        retired.settle();
        retired.witnesses.bringUpToDate();
        assertEquals(Outcome.UNKNOWN_KEY, row(retired).outcome());
    }
}
