package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;

/** Keys of rows, blind indexes and tokens over a real database of keys, on one instance and on several. */
class VaultTest {

    private static final byte[] PLAIN = "somebody@nowhere.example".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = "email".getBytes(StandardCharsets.UTF_8);

    private static KeysServer server;

    @TempDir
    Path directory;

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

    @Nested
    class Keys_of_rows {

        @Test
        void what_one_instance_sealed_another_opens() {
            var keys = fresh(3);
            var sealed = keys.get(1).seal(PLAIN, HERE);
            here.rowKeys.keep(keys);
            var found = instance().started().rowKeys.find(ids(keys));
            assertEquals(Set.copyOf(ids(keys)), found.keySet());
            assertArrayEquals(PLAIN, found.get(keys.get(1).id()).open(sealed, HERE));
        }

        @Test
        void a_fresh_key_is_stored_nowhere() {
            assertTrue(here.rowKeys.find(ids(fresh(1))).isEmpty());
        }

        @Test
        void a_destroyed_key_is_gone_and_so_is_what_it_sealed() {
            var keys = fresh(3);
            here.rowKeys.keep(keys);
            assertEquals(2, here.rowKeys.destroy(ids(keys.subList(0, 2))));
            assertEquals(0, here.rowKeys.destroy(ids(keys.subList(0, 2))));
            assertEquals(Set.of(keys.get(2).id()), here.rowKeys.find(ids(keys)).keySet());
        }

        @Test
        void the_same_batch_twice_changes_nothing() {
            var keys = fresh(5);
            here.rowKeys.keep(keys);
            here.rowKeys.keep(keys);
            assertEquals("5", server.one("select count(*) from row_key"));
        }

        @Test
        void another_key_under_a_kept_id_is_refused_and_the_first_stays() {
            var id = fresh(1).get(0).id();
            var first = here.rowKeys.fresh(id);
            here.rowKeys.keep(List.of(first));
            var second = List.of(here.rowKeys.fresh(id));
            assertThrows(IllegalStateException.class, () -> here.rowKeys.keep(second));
            assertTrue(here.rowKeys.find(List.of(id)).get(id).sameAs(first));
        }

        @Test
        void nothing_to_do_asks_nobody() {
            var away = new Instance(nowhere(), directory);
            away.rowKeys.keep(List.of());
            assertTrue(away.rowKeys.find(List.of()).isEmpty());
            assertEquals(0, away.rowKeys.destroy(List.of()));
        }

        @Test
        void the_database_tells_neither_the_key_nor_the_time() {
            here.rowKeys.keep(fresh(1));
            assertEquals("60", server.one("select octet_length(wrapped) from row_key"));
            assertEquals("date", server.one("select pg_typeof(made_on) from row_key"));
        }

        @Test
        void overlapping_batches_at_once_do_not_lock_each_other_out() throws Exception {
            var keys = fresh(200);
            var other = instance().started();
            var reversed = new java.util.ArrayList<>(keys);
            java.util.Collections.reverse(reversed);
            for (int round = 0; round < 10; round++) {
                atOnce(2, i -> {
                    var batch = i == 0 ? keys : reversed;
                    (i == 0 ? here : other).rowKeys.keep(batch);
                    return 0;
                });
                atOnce(2, i -> (i == 0 ? here : other).rowKeys.destroy(ids(i == 0 ? keys : reversed)));
                assertEquals("0", server.one("select count(*) from row_key"));
            }
        }

        private List<RowKey> fresh(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> here.rowKeys.fresh("test:" + Ids.next()))
                    .toList();
        }
    }

    @Nested
    class Blind_indexes {

        @Test
        void the_same_text_is_recognised_by_every_instance() {
            var digest = here.index.digest("d1", "signer", "a@b.example");
            assertEquals(32, digest.length);
            assertArrayEquals(digest, here.index.digest("d1", "signer", "a@b.example"));
            assertArrayEquals(digest, instance().started().index.digest("d1", "signer", "a@b.example"));
        }

        @Test
        void nobody_is_linked_across_scopes_or_purposes() {
            var digests = List.of(
                    here.index.digest("d1", "signer", "a@b.example"),
                    here.index.digest("d2", "signer", "a@b.example"),
                    here.index.digest("d1", "prefix", "a@b.example"),
                    here.index.digest("d1", "signer", "c@b.example"));
            assertEquals(
                    4,
                    digests.stream().map(HexFormat.of()::formatHex).distinct().count());
        }

        @Test
        void instances_that_make_the_same_key_at_once_agree() throws Exception {
            for (int round = 0; round < 20; round++) {
                var scope = "race" + round;
                var digests = atOnce(8, i -> instance().started().index.digest(scope, "signer", "a@b.example"));
                assertEquals(
                        1,
                        digests.stream()
                                .map(HexFormat.of()::formatHex)
                                .distinct()
                                .count());
            }
        }

        @Test
        void a_destroyed_scope_refuses_and_makes_no_new_key() {
            here.index.digest("d1", "signer", "a@b.example");
            here.index.destroy("d1");
            assertGone(here, "d1", "signer");
            assertGone(here, "d1", "never asked before");
            assertGone(instance().started(), "d1", "signer");
            assertEquals("1", server.one("select count(*) from index_key where scope = 'd1'"));
            here.index.destroy("d1");
            assertGone(here, "d1", "signer");
            assertEquals(32, here.index.digest("d2", "signer", "a@b.example").length);
        }

        @Test
        void a_scope_may_be_destroyed_before_it_was_ever_used() {
            here.index.destroy("d9");
            assertGone(here, "d9", "signer");
        }

        @Test
        void another_instance_forgets_a_destroyed_key_within_a_minute() {
            var other = instance().started();
            other.index.digest("d1", "signer", "a@b.example");
            here.index.destroy("d1");
            other.at(Duration.ofSeconds(61));
            assertGone(other, "d1", "signer");
        }

        @Test
        void making_and_destroying_at_once_leaves_no_key_behind() throws Exception {
            for (int round = 0; round < 20; round++) {
                var scope = "end" + round;
                atOnce(4, i -> {
                    if (i == 0) {
                        here.index.destroy(scope);
                    } else {
                        try {
                            instance().started().index.digest(scope, "signer", "a@b.example");
                        } catch (Refusal gone) {
                            assertEquals(Refusal.Kind.GONE, gone.kind);
                        }
                    }
                    return 0;
                });
                assertEquals(
                        "", server.one("select string_agg(purpose, ',') from index_key where scope = '" + scope + "'"));
            }
        }

        @Test
        void without_scope_or_purpose_there_is_none() {
            assertThrows(IllegalArgumentException.class, () -> here.index.digest("", "token", "x"));
            assertThrows(IllegalArgumentException.class, () -> here.index.digest("d1", "", "x"));
            assertThrows(IllegalArgumentException.class, () -> here.index.destroy(""));
        }

        private void assertGone(Instance instance, String scope, String purpose) {
            var refusal = assertThrows(Refusal.class, () -> instance.index.digest(scope, purpose, "a@b.example"));
            assertEquals(Refusal.Kind.GONE, refusal.kind);
        }
    }

    @Nested
    class Secrets_in_mails {

        @Test
        void a_token_is_found_by_what_was_kept_of_it() {
            var token = Tokens.next();
            var kept = here.tokens.kept("confirmation", token);
            assertEquals(43, token.length());
            assertEquals(32, kept.length);
            assertArrayEquals(kept, instance().started().tokens.kept("confirmation", token));
            assertTrue(here.tokens.match(kept, "confirmation", token));
            assertFalse(here.tokens.match(kept, "withdrawal", token));
            assertFalse(here.tokens.match(kept, "confirmation", Tokens.next()));
        }

        @Test
        void a_code_has_eight_digits_and_equal_codes_are_not_kept_alike() {
            var codes = IntStream.range(0, 1000).mapToObj(i -> Tokens.code()).collect(Collectors.toSet());
            assertTrue(codes.stream().allMatch(code -> code.matches("[0-9]{8}")));
            assertTrue(codes.size() > 990);
            assertFalse(Arrays.equals(here.tokens.kept("code:a", "12345678"), here.tokens.kept("code:b", "12345678")));
        }
    }

    @Nested
    class Without_its_database {

        @Test
        void everything_is_refused_and_nothing_is_shown_of_why() {
            var key = List.of(here.rowKeys.fresh("test:" + Ids.next()));
            here.database.source = nowhere();
            assertBusy(() -> {
                here.rowKeys.keep(key);
                return 0;
            });
            assertBusy(() -> here.rowKeys.find(List.of("test:x")));
            assertBusy(() -> here.rowKeys.destroy(List.of("test:x")));
            assertBusy(() -> here.index.digest("d1", "signer", "a@b.example"));
            assertBusy(() -> here.tokens.kept("confirmation", "x"));
        }

        @Test
        void a_digest_goes_on_for_a_minute() {
            var digest = here.index.digest("d1", "signer", "a@b.example");
            here.database.source = nowhere();
            assertArrayEquals(digest, here.index.digest("d1", "signer", "a@b.example"));
            here.at(Duration.ofSeconds(61));
            assertBusy(() -> here.index.digest("d1", "signer", "a@b.example"));
        }

        private static void assertBusy(Callable<?> act) {
            assertEquals(Refusal.Kind.BUSY, assertThrows(Refusal.class, act::call).kind);
        }
    }

    private static List<String> ids(List<RowKey> keys) {
        return keys.stream().map(RowKey::id).toList();
    }

    /** Nobody listens on the discard port of this machine. */
    private static PGSimpleDataSource nowhere() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:9/nowhere");
        return source;
    }

    private interface Act<T> {
        T by(int i) throws Exception;
    }

    private static <T> List<T> atOnce(int count, Act<T> act) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var acts = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> act.by(i))
                    .toList();
            var done = new java.util.ArrayList<T>();
            for (var future : threads.invokeAll(acts)) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
