package org.undersigned.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.platform.Ids;
import org.undersigned.platform.TestKeyDirectory;

/** The key-encryption keys: where they lie, and how one follows another without anybody waiting. */
class RotationTest {

    private static final byte[] PLAIN = "somebody@nowhere.example".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = "email".getBytes(StandardCharsets.UTF_8);
    private static final Duration LATER = Duration.ofMinutes(61);

    private static KeysServer server;

    @TempDir
    Path directory;

    @TempDir
    Path credentials;

    private Instance here;

    @BeforeAll
    static void start() throws IOException {
        server = new KeysServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.run("truncate kek, row_key, index_key");
        here = instance().started();
    }

    private Instance instance() {
        return new Instance(server.source(), directory);
    }

    private Instance withCredential() {
        return new Instance(server.source(), TestKeyDirectory.at(directory), Optional.of(credentials));
    }

    @Test
    void everything_is_wrapped_anew_and_opens_as_before() {
        var keys = kept(here, 2500);
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
        var keys = kept(here, 3);
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
        kept(here, 3);
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
        var keys = kept(here, 1);
        assertEquals(1, other.rowKeys.find(ids(keys)).size());
        var slow = instance().started();
        here.ring.rotate();
        assertNotEquals(here.ring.newest().id, slow.ring.newest().id);
        assertEquals(here.ring.newest().id, slow.at(Duration.ofSeconds(31)).ring.newest().id);
    }

    @Test
    void a_key_destroyed_while_others_are_wrapped_anew_stays_destroyed() throws Exception {
        var keys = kept(here, 3000);
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

    @Test
    void a_ring_that_lacks_a_key_is_refused_at_the_start() throws IOException {
        var lost = here.ring.newest().id;
        for (var name : TestKeyDirectory.at(directory).named("vault-")) {
            Files.delete(directory.resolve(name));
        }
        var thrown = assertThrows(IllegalStateException.class, () -> instance().started());
        assertThat(thrown.getMessage(), containsString(lost));
        assertEquals(List.of(), TestKeyDirectory.at(directory).named("vault-"), "and none is made in its place");
    }

    @Test
    void the_first_line_of_a_credential_wraps_and_all_unwrap() throws IOException {
        server.run("truncate kek");
        var older = Seal.randomKey();
        credential(FileKeys.line("aaaaaaaaaaaa", older));
        var keys = kept(withCredential().started(), 1);
        credential(
                FileKeys.line("bbbbbbbbbbbb", Seal.randomKey()),
                "# the older one",
                FileKeys.line("aaaaaaaaaaaa", older));
        var instance = withCredential().started();
        assertEquals("bbbbbbbbbbbb", instance.ring.newest().id);
        assertEquals(1, instance.rowKeys.find(ids(keys)).size());
        assertThrows(UnsupportedOperationException.class, instance.ring::rotate);
        instance.rewrapping.run();
        instance.at(LATER).rewrapping.run();
        assertEquals("1", server.one("select count(*) from kek"), "the older one may be taken out of the credential");
    }

    @Test
    void a_bad_line_is_refused_and_not_repeated() throws IOException {
        server.run("truncate kek");
        for (var line : List.of("c2VjcmV0", "aaaaaaaaaaaa c2VjcmV0", "aaaaaaaaaaaa c2VjcmV0!", "a b c2VjcmV0")) {
            credential(line);
            var thrown = assertThrows(
                    IllegalStateException.class, () -> withCredential().started());
            assertThat(thrown.getMessage(), not(containsString("c2VjcmV0")));
        }
    }

    private void credential(String... lines) throws IOException {
        Files.write(credentials.resolve(FileKeys.CREDENTIAL), List.of(lines));
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

    private static List<RowKey> kept(Instance instance, int count) {
        var keys = IntStream.range(0, count)
                .mapToObj(i -> instance.rowKeys.fresh("test:" + Ids.next()))
                .toList();
        instance.rowKeys.keep(keys);
        return keys;
    }

    private static List<String> ring(Instance instance) {
        return instance.files.keys().stream().map(key -> key.id).toList();
    }

    private static List<String> ids(List<RowKey> keys) {
        return keys.stream().map(RowKey::id).toList();
    }
}
