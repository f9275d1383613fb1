package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys of rows, from one instance to another and to their end. */
class RowKeysTest extends VaultCase {

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
        var reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
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
}
