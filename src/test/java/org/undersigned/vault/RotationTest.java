package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.platform.Ids;

/** How one key-encryption key follows another without anybody waiting. */
class RotationTest extends VaultCase {

    private static final Duration LATER = Duration.ofMinutes(61);

    @Test
    void everything_is_wrapped_anew_and_opens_as_before() {
        var keys = kept(2500);
        var sealed = keys.get(7).seal(PLAIN, HERE);
        var digest = here.index.digest("d1", "signer", "a@b.example");
        var token = here.tokens.kept("confirmation", "t");
        var first = here.ring.newest().id;
        var second = here.ring.rotate().id;
        assertNotEquals(first, second);
        here.rewrapping.run();
        assertEquals("0", server.one("select count(*) from row_key where kek = '" + first + "'"));
        assertEquals("0", server.one("select count(*) from index_key where kek = '" + first + "'"));
        var other = instance().started();
        assertArrayEquals(
                PLAIN, other.rowKeys.find(ids(keys)).get(keys.get(7).id()).open(sealed, HERE));
        assertArrayEquals(digest, other.index.digest("d1", "signer", "a@b.example"));
        assertArrayEquals(token, other.tokens.kept("confirmation", "t"));
        assertEquals(
                List.of(second + " 2500 2", first + " 0 0"),
                here.rewrapping.status().stream()
                        .map(line -> line.id() + " " + line.rows() + " " + line.indexes())
                        .toList());
    }

    @Test
    void an_older_key_goes_when_nothing_is_under_it_and_all_have_heard() {
        var keys = kept(3);
        var first = here.ring.newest().id;
        here.ring.rotate();
        here.rewrapping.run();
        here.rewrapping.run();
        assertTrue(ring(here).contains(first));
        here.at(LATER).rewrapping.run();
        assertEquals(List.of(here.ring.newest().id), ring(here));
        assertEquals("1", server.one("select count(*) from kek"));
        assertEquals(3, here.rowKeys.find(ids(keys)).size());
    }

    @Test
    void what_is_still_under_an_older_key_keeps_it() {
        kept(3);
        var first = here.ring.newest().id;
        here.ring.rotate();
        here.at(LATER).rewrapping.run();
        assertTrue(ring(here).contains(first), "the pass that found something removes nothing");
        here.rewrapping.run();
        assertEquals(1, ring(here).size());
    }

    @Test
    void an_instance_that_has_not_heard_yet_reads_at_once_and_wraps_within_a_minute() {
        var other = instance().started();
        here.ring.rotate();
        var keys = kept(1);
        assertEquals(1, other.rowKeys.find(ids(keys)).size());
        var slow = instance().started();
        here.ring.rotate();
        assertNotEquals(here.ring.newest().id, slow.ring.newest().id);
        assertEquals(here.ring.newest().id, slow.at(Duration.ofSeconds(31)).ring.newest().id);
    }

    @Test
    void a_key_destroyed_while_others_are_wrapped_anew_stays_destroyed() throws Exception {
        var keys = kept(3000);
        here.ring.rotate();
        var threads = Executors.newSingleThreadExecutor();
        try {
            var destroying = threads.submit(() -> {
                for (int i = 0; i < 3000; i += 100) {
                    here.rowKeys.destroy(ids(keys.subList(i, i + 100)));
                }
            });
            here.rewrapping.run();
            destroying.get();
        } finally {
            threads.shutdown();
        }
        here.rewrapping.run();
        assertEquals("0", server.one("select count(*) from row_key"));
    }

    @Test
    void reading_and_writing_go_on_through_three_rotations() throws Exception {
        var going = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var work = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> writeAndRead(instance().started(), going)))
                    .toList();
            for (int rotation = 0; rotation < 3; rotation++) {
                here.ring.rotate();
                here.rewrapping.run();
                here.rewrapping.run();
            }
            going.set(false);
            int rows = 0;
            for (var done : work) {
                rows += done.get();
            }
            assertTrue(rows > 100, rows + " rows");
        } finally {
            threads.shutdown();
        }
        here.rewrapping.run();
        assertEquals(here.ring.newest().id, server.one("select string_agg(distinct kek, ' ') from row_key"));
    }

    private static int writeAndRead(Instance instance, AtomicBoolean going) {
        var sealed = new HashMap<String, byte[]>();
        while (going.get()) {
            var keys = IntStream.range(0, 20)
                    .mapToObj(i -> instance.rowKeys.fresh("test:" + Ids.next()))
                    .toList();
            keys.forEach(key -> sealed.put(key.id(), key.seal(PLAIN, HERE)));
            instance.rowKeys.keep(keys);
            var found = instance.rowKeys.find(new ArrayList<>(sealed.keySet()));
            sealed.forEach((id, text) -> assertArrayEquals(PLAIN, found.get(id).open(text, HERE)));
            assertEquals(32, instance.index.digest("scope" + sealed.size() % 50, "signer", "a@b.example").length);
        }
        return sealed.size();
    }

    private static List<String> ring(Instance instance) {
        return instance.files.keys().stream().map(key -> key.id).toList();
    }
}
