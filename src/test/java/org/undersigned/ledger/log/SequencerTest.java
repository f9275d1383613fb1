package org.undersigned.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.platform.Jdbc;

/** What the sequencer does with entries. */
class SequencerTest extends LogCase {

    @Test
    void all_entries_have_one_place_each_and_the_log_verifies_whenever_it_is_read() throws SQLException {
        var here = server.instance(database, Optional.of(folder.resolve("copy")));
        here.sequencer.round();
        assertEquals(0, here.audit().checkpoint().size());
        var earlier = new ArrayList<Audit.Earlier>();
        int entered = 0;
        for (int count : List.of(1, 255, 1, 300, 1, 4500, 7, 256, 512, 3)) {
            server.enter(database, count);
            entered += count;
            here.settle();
            var audit = here.audit();
            assertEquals(entered, audit.checkpoint().size());
            audit.run(earlier, (index, entry) -> {});
            earlier.add(new Audit.Earlier(audit.checkpoint(), "a moment ago"));
        }
        assertEquals(leaves(here), entries());
        assertTrue(server.number(database, "select count(*) from ledger_tile where width < 256") < 20);
    }

    @Test
    void the_order_within_a_batch_tells_nothing() throws SQLException {
        var here = server.instance(database, Optional.empty());
        server.enter(database, 1000);
        here.settle();
        var inOrder = server.number(
                database,
                "select count(*) from ledger_place one join ledger_place next on next.index = one.index + 1"
                        + " where next.entry_id = one.entry_id + 1");
        assertTrue(inOrder < 20, () -> inOrder + " of 1000 still follow one another");
    }

    @Test
    void few_entries_wait_for_others_but_not_for_long() throws SQLException {
        var patient = new LogServer.Instance(server.source(database), Optional.empty(), Duration.ofMinutes(1));
        server.enter(database, 255);
        patient.settle();
        assertEquals(0, patient.audit().checkpoint().size());
        server.enter(database, 1);
        patient.settle();
        assertEquals(256, patient.audit().checkpoint().size());
        server.enter(database, 3);
        patient.settle();
        assertEquals(256, patient.audit().checkpoint().size());
        server.instance(database, Optional.empty()).settle();
        assertEquals(259, patient.audit().checkpoint().size());
    }

    @Test
    void an_entry_whose_transaction_commits_late_is_not_lost() throws Exception {
        var here = server.instance(database, Optional.empty());
        here.sequencer.waiting.settles = Duration.ofMillis(200);
        try (var late = server.source(database).getConnection()) {
            late.setAutoCommit(false);
            late.createStatement().execute("insert into ledger_entry (leaf) values ('late')");
            server.enter(database, 300);
            here.settle();
            assertEquals(300, here.audit().checkpoint().size());
            for (int i = 0; i < 13; i++) {
                Thread.sleep(50);
                server.enter(database, 10);
                here.settle();
            }
            assertEquals(0, server.number(database, "select floor from ledger_tree"));
            late.commit();
        }
        for (int i = 0; i < 3; i++) {
            here.settle();
        }
        assertEquals(431, here.audit().checkpoint().size());
        assertTrue(server.number(database, "select floor from ledger_tree") >= 301);
        here.audit().run(List.of(), (index, entry) -> {});
    }

    @Test
    void an_entry_that_comes_late_is_not_lost_while_thousands_come() throws Exception {
        var here = server.instance(database, Optional.empty());
        here.sequencer.waiting.settles = Duration.ofMillis(100);
        server.enter(database, 300);
        here.settle();
        try (var late = server.source(database).getConnection()) {
            late.setAutoCommit(false);
            late.createStatement().execute("insert into ledger_entry (leaf) values ('late')");
            server.enter(database, 300);
            here.settle();
            late.commit();
        }
        int entered = 601;
        for (int i = 0; i < 12; i++) {
            server.enter(database, 300);
            entered += 300;
            here.sequencer.round();
            Thread.sleep(50);
        }
        assertEquals(entered, here.audit().checkpoint().size());
        assertTrue(server.number(database, "select floor from ledger_tree") >= 301);
        here.audit().run(List.of(), (index, entry) -> {});
    }

    @Test
    void several_instances_at_once_publish_one_log() throws Exception {
        var copy = Optional.of(folder.resolve("copy"));
        var threads = Executors.newFixedThreadPool(6);
        try {
            var acts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 3; i++) {
                var one = server.instance(database, copy);
                acts.add(() -> {
                    for (int round = 0; round < 60; round++) {
                        one.sequencer.round();
                    }
                    return null;
                });
                acts.add(() -> {
                    for (int round = 0; round < 40; round++) {
                        server.enter(database, ThreadLocalRandom.current().nextInt(1, 100));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        var here = server.instance(database, copy);
        here.settle();
        assertEquals(Optional.empty(), here.sequencer.stopped());
        here.audit().run(published(here), (index, entry) -> {});
        assertEquals(entries(), leaves(here));
        assertEquals(entries().size(), here.audit().checkpoint().size());
    }

    @Test
    void while_one_key_takes_over_from_another_both_sign() throws SQLException {
        var here = server.instance(database, Optional.empty());
        here.settle();
        var first = here.shown.keys();
        here.database.together(here.keys::rotate);
        assertThrows(LogKeys.Unentered.class, () -> here.database.together(here.keys::retire));
        server.enter(database, 300);
        here.settle();
        assertEquals(2, here.note().signatures().size());
        assertEquals(
                301, Checkpoint.opened(here.note(), LogServer.ORIGIN, first).size());
        here.database.together(here.keys::retire);
        server.enter(database, 300);
        here.settle();
        assertEquals(1, here.note().signatures().size());
        assertEquals(List.of(), here.note().signers(first));
        assertEquals(
                601,
                Checkpoint.opened(here.note(), LogServer.ORIGIN, here.shown.keys())
                        .size());
        assertNotEquals(first, here.shown.keys());
        var newest = here.shown.keys().get(0).toString().getBytes(StandardCharsets.UTF_8);
        assertTrue(leaves(here).contains(HexFormat.of().formatHex(newest)), "the log tells of the new one");
    }

    private static List<Audit.Earlier> published(LogServer.Instance here) {
        return here.database.together(connection -> Jdbc.all(
                connection,
                row -> new Audit.Earlier(
                        Checkpoint.opened(
                                Note.parsed(row.getString(1).getBytes(StandardCharsets.UTF_8)),
                                LogServer.ORIGIN,
                                here.shown.keys()),
                        "in the archive"),
                "select note from ledger_checkpoint"));
    }

    private static HashSet<String> leaves(LogServer.Instance here) {
        var leaves = new HashSet<String>();
        here.audit()
                .run(
                        List.of(),
                        (index, entry) -> assertTrue(leaves.add(HexFormat.of().formatHex(entry))));
        return leaves;
    }

    private HashSet<String> entries() throws SQLException {
        return new HashSet<>(server.instance(database, Optional.empty())
                .database
                .together(connection ->
                        Jdbc.all(connection, row -> row.getString(1), "select encode(leaf, 'hex') from ledger_entry")));
    }
}
