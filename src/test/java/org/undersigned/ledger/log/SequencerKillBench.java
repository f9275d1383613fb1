package org.undersigned.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.platform.Jdbc;

/**
 * The sequencer is killed at random points while entries come and two watchers write down all that is published:
 * {@code ./mvnw test -Dtest=SequencerKillBench -Dkills=200}.
 */
class SequencerKillBench {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final String DATABASE = "postgres";

    @TempDir
    Path folder;

    private final Map<Long, Note> seen = new HashMap<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private long observations;

    @Test
    void nothing_is_lost_and_nothing_published_is_taken_back() throws Exception {
        var copy = folder.resolve("copy");
        try (var server = new LogServer()) {
            var here = server.instance(DATABASE, Optional.of(copy));
            here.sequencer.round();
            var over = new AtomicBoolean();
            var enterer = thread(
                    over,
                    () -> server.enter(DATABASE, ThreadLocalRandom.current().nextInt(1, 60)));
            var watcher = thread(over, () -> {
                observe(here.note());
                observe(Note.parsed(Files.readAllBytes(copy)));
            });
            for (int kill = 0; kill < KILLS; kill++) {
                var process = started(server, copy);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500, 3000));
                process.destroyForcibly().waitFor();
            }
            over.set(true);
            enterer.join();
            watcher.join();
            long before = server.number(DATABASE, "select max(size) from ledger_checkpoint");
            here.settle();
            mustBalance(server, here, before);
        }
    }

    private void mustBalance(LogServer server, LogServer.Instance here, long before) throws Exception {
        assertEquals(Optional.empty(), here.sequencer.stopped());
        var archived = here.database.together(connection -> Jdbc.all(
                connection,
                row -> new Audit.Earlier(
                        new Checkpoint(LogServer.ORIGIN, row.getLong(1), row.getBytes(2)), "in the archive"),
                "select size, root from ledger_checkpoint"));
        var all = new ArrayList<>(archived);
        seen.values()
                .forEach(note -> all.add(new Audit.Earlier(
                        Checkpoint.opened(note, LogServer.ORIGIN, here.shown.keys()), "by a watcher")));
        var leaves = new HashSet<String>();
        here.audit()
                .run(all, (index, entry) -> leaves.add(java.util.HexFormat.of().formatHex(entry)));
        long entries = server.number(DATABASE, "select count(*) from ledger_entry");
        System.out.printf(
                "%nKilled %d times; %,d entries, %,d placed, %,d checkpoints, %,d of them seen by watchers (%,d looks);"
                        + " %,d entries were published when the last one was killed%n",
                KILLS,
                entries,
                server.number(DATABASE, "select count(*) from ledger_place"),
                archived.size(),
                seen.size(),
                observations,
                before);
        assertEquals(List.of(), wrong);
        assertEquals(entries, leaves.size(), "different entries in the log");
        assertEquals(entries, server.number(DATABASE, "select count(distinct entry_id) from ledger_place"));
        assertEquals(entries, server.number(DATABASE, "select max(index) + 1 from ledger_place"));
        assertTrue(archived.size() > KILLS / 2);
    }

    /** Every published checkpoint is consistent with all others if each is a beginning of the last one. */
    private void observe(Note note) {
        observations++;
        var checkpoint = Checkpoint.of(note);
        var first = seen.putIfAbsent(checkpoint.size(), note);
        if (first != null && !Checkpoint.of(first).equals(checkpoint)) {
            wrong.add("two roots of the size " + checkpoint.size());
        }
    }

    private static Process started(LogServer server, Path copy) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SequencerProcess.class.getName(),
                        server.url(DATABASE),
                        copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/sequencer.log")))
                .start();
    }

    private interface Act {
        void once() throws Exception;
    }

    private Thread thread(AtomicBoolean over, Act act) {
        var thread = new Thread(() -> {
            while (!over.get()) {
                try {
                    act.once();
                    TimeUnit.MILLISECONDS.sleep(10);
                } catch (Exception e) {
                    wrong.add(e.toString());
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }
}
