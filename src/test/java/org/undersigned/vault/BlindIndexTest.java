package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.platform.Refusal;

/** Recognising without keeping, on one instance and on several. */
class BlindIndexTest extends VaultCase {

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
                4, digests.stream().map(HexFormat.of()::formatHex).distinct().count());
    }

    @Test
    void instances_that_make_the_same_key_at_once_agree() throws Exception {
        for (int round = 0; round < 20; round++) {
            var scope = "race" + round;
            var digests = atOnce(8, i -> instance().started().index.digest(scope, "signer", "a@b.example"));
            assertEquals(
                    1,
                    digests.stream().map(HexFormat.of()::formatHex).distinct().count());
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
