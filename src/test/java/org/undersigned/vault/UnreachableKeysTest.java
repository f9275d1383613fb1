package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;

/** What happens while the database of the keys is away. */
class UnreachableKeysTest extends VaultCase {

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
