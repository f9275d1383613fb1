package org.undersigned.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a key of a row seals, and how it is wrapped itself. */
class SealTest {

    private static final byte[] PLAIN = bytes("Canary Abendroth <canary.abendroth@nowhere.example>");
    private static final byte[] HERE = bytes("signature a1 email");

    private final KeyEncryptionKey kek = KeyEncryptionKey.of("0123456789ab", Seal.randomKey());
    private final RowKey key = RowKey.random("signature:a1", kek);

    @Test
    void what_is_sealed_is_opened_again() {
        assertArrayEquals(PLAIN, key.open(key.seal(PLAIN, HERE), HERE));
        assertArrayEquals(new byte[0], key.open(key.seal(new byte[0], HERE), HERE));
    }

    @Test
    void the_same_text_never_seals_alike() {
        assertFalse(Arrays.equals(key.seal(PLAIN, HERE), key.seal(PLAIN, HERE)));
    }

    @Test
    void twenty_eight_bytes_are_added() {
        assertEquals(PLAIN.length + 28, key.seal(PLAIN, HERE).length);
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        var sealed = key.seal(PLAIN, HERE);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(BrokenSeal.class, () -> key.open(changed, HERE));
        }
    }

    @Test
    void what_was_cut_off_or_is_nothing_at_all_is_noticed() {
        var sealed = key.seal(PLAIN, HERE);
        for (int length = 0; length < sealed.length; length++) {
            var part = Arrays.copyOf(sealed, length);
            assertThrows(BrokenSeal.class, () -> key.open(part, HERE));
        }
    }

    @Test
    void another_context_opens_nothing() {
        var sealed = key.seal(PLAIN, HERE);
        assertThrows(BrokenSeal.class, () -> key.open(sealed, bytes("signature a2 email")));
        assertThrows(BrokenSeal.class, () -> key.open(sealed, new byte[0]));
    }

    @Test
    void the_key_of_another_row_opens_nothing() {
        var sealed = key.seal(PLAIN, HERE);
        assertThrows(BrokenSeal.class, () -> RowKey.random("signature:a1", kek).open(sealed, HERE));
    }

    @Test
    void what_is_thrown_holds_nothing_of_the_text() {
        var sealed = key.seal(PLAIN, HERE);
        sealed[20] ^= 1;
        var thrown = assertThrows(BrokenSeal.class, () -> key.open(sealed, HERE));
        assertThat(thrown.toString(), not(containsString("anary")));
        assertNull(thrown.getCause());
    }

    @Test
    void nothing_of_the_text_is_in_what_is_sealed() {
        var sealed = key.seal(PLAIN, HERE);
        for (var form : new String[] {
            new String(sealed, StandardCharsets.ISO_8859_1),
            HexFormat.of().formatHex(sealed),
            Base64.getEncoder().encodeToString(sealed)
        }) {
            assertThat(form, not(containsString("anary")));
            assertThat(form, not(containsString(HexFormat.of().formatHex(bytes("anary")))));
            assertThat(form, not(containsString(Base64.getEncoder().encodeToString(bytes("anary.")))));
        }
    }

    @Test
    void no_key_says_what_it_is() {
        assertEquals("key of row signature:a1", key.toString());
        assertEquals("key-encryption key 0123456789ab", kek.toString());
    }

    @Test
    void a_wrapped_key_belongs_to_its_row_and_its_use() {
        var wrapped = key.wrapped();
        assertThat(RowKey.unwrapped("signature:a1", kek, wrapped).sameAs(key), org.hamcrest.Matchers.is(true));
        assertThrows(BrokenSeal.class, () -> RowKey.unwrapped("signature:a2", kek, wrapped));
        assertThrows(BrokenSeal.class, () -> kek.unwrap(KeyEncryptionKey.Use.INDEX, "signature:a1", wrapped));
    }

    @Test
    void another_key_encryption_key_unwraps_nothing() {
        var other = KeyEncryptionKey.of("0123456789ab", Seal.randomKey());
        assertThrows(BrokenSeal.class, () -> RowKey.unwrapped("signature:a1", other, key.wrapped()));
    }

    @Test
    void a_key_that_is_too_short_is_none() {
        assertThrows(IllegalArgumentException.class, () -> KeyEncryptionKey.of("0123456789ab", new byte[16]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
