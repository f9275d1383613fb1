package org.undersigned.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.ledger.witness.WitnessClient.Kind;

/** Whatever happens to it, a witness does not contradict itself. */
class WitnessKeepsItsWordTest extends WitnessCase {

    /** Whatever it is asked, in any order and by many at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_never_signs_two_roots_of_a_size_nor_a_smaller_tree(long seed) throws Exception {
        var ways = List.of(
                log,
                new GrowingLog(LOG).to(40, 0).to(1000, 1),
                new GrowingLog(LOG).to(700, 0).to(1000, 2));
        var random = new Random(seed);
        var signed = new HashMap<Long, byte[]>();
        var order = new ArrayList<Long>();
        long last = 0;
        for (int n = 0; n < 400; n++) {
            var way = ways.get(random.nextInt(ways.size()));
            long size = Math.min(1000, last + random.nextInt(60) - 10);
            long old = random.nextInt(3) == 0 ? random.nextInt(1001) : last;
            if (size < 0) {
                continue;
            }
            if (witness.add(way.asks(Math.min(old, size), size).bytes()).status() == 200) {
                var root = signed.putIfAbsent(size, way.root(size));
                assertTrue(root == null || Arrays.equals(root, way.root(size)), "two roots of " + size);
                order.add(size);
                last = size;
            }
            if (random.nextInt(40) == 0) {
                restart();
            }
        }
        assertTrue(order.size() > 10, () -> "only " + order.size() + " were signed");
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void of_two_at_once_one_is_first() throws Exception {
        var ways = List.of(log, new GrowingLog(LOG).to(40, 0).to(1000, 1));
        var threads = Executors.newFixedThreadPool(8);
        var signed = new ConcurrentHashMap<Long, String>();
        try {
            var acts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 8; i++) {
                var way = ways.get(i % 2);
                acts.add(() -> {
                    long at = 0;
                    for (int n = 0; n < 25; n++) {
                        long size = Math.min(1000, at + 1 + n % 7);
                        var reply = client().ask(way.asks(at, size));
                        if (reply.kind() == Kind.COSIGNED) {
                            var root = way.note(size).text();
                            assertEquals(root, signed.computeIfAbsent(size, any -> root));
                            at = size;
                        } else if (reply.kind() == Kind.AT_SIZE) {
                            at = reply.size();
                        }
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(signed.size() > 20);
    }

    /** Killed at any moment: whatever it has answered it still knows, and what it has kept and not answered can be asked again. */
    @Test
    void a_kill_between_the_disk_and_the_answer_loses_nothing() throws Exception {
        var home = folder.resolve("killed");
        long answered = 0;
        var random = new Random(4);
        for (int round = 0; round < 2; round++) {
            try (var process = new WitnessProcess(home, LOG.verifier())) {
                var asked = process.client();
                var first = asked.ask(log.asks(0, 0));
                long at = first.kind() == Kind.AT_SIZE ? first.size() : 0;
                assertTrue(at >= answered, () -> "it has forgotten");
                process.killIn(random.nextInt(60));
                while (at < 990) {
                    var reply = asked.ask(log.asks(at, at + 1));
                    if (reply.kind() != Kind.COSIGNED) {
                        assertEquals(Kind.UNREACHABLE, reply.kind());
                        break;
                    }
                    at++;
                    answered = at;
                }
            }
        }
        try (var process = new WitnessProcess(home, LOG.verifier())) {
            var reply = process.client().ask(log.asks(0, 0));
            long at = reply.kind() == Kind.AT_SIZE ? reply.size() : 0;
            assertTrue(at == answered || at == answered + 1, at + " is kept, " + answered + " was answered");
            var other = new GrowingLog(LOG).to(1000, 7);
            if (at > 0) {
                assertEquals(
                        Kind.BAD_PROOF,
                        process.client().ask(other.asks(at, 1000)).kind());
            }
            assertEquals(Kind.COSIGNED, process.client().ask(log.asks(at, 1000)).kind());
        }
    }
}
