package org.undersigned.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final byte[] HASH = filled(1);
    private static final byte[] NONCE = filled(2);

    @Test
    void the_commitment_is_the_digest_that_the_specification_says() throws Exception {
        var record = Leaf.recordHash("a".getBytes(StandardCharsets.UTF_8), null);
        assertArrayEquals(sha256("00000001" + "61" + "00000000"), record);
        assertArrayEquals(
                sha256(hex("undersigned/v1".getBytes(StandardCharsets.US_ASCII))
                        + "03"
                        + hex("abc".getBytes(StandardCharsets.US_ASCII))
                        + hex(HASH)
                        + hex(NONCE)
                        + hex(record)),
                Leaf.commitment("abc", HASH, NONCE, record));
    }

    @Test
    void a_leaf_is_version_type_declaration_wording_commitment_and_ref() {
        var signed = Leaf.sign("abc", HASH, filled(3));
        assertEquals("01" + "02" + "03616263" + hex(HASH) + hex(filled(3)) + "00", hex(signed.bytes()));
        var cancelled = Leaf.cancels(Leaf.Type.WITHDRAW, "abc", HASH, filled(3), filled(4));
        assertEquals(
                "01" + "03" + "03616263" + hex(HASH) + hex(filled(4)) + "20" + hex(filled(3)), hex(cancelled.bytes()));
    }

    @Test
    void an_invalidation_ends_with_its_reason() {
        var held = Leaf.invalidates("abc", HASH, filled(3), filled(4), "HELD");
        assertEquals(
                "01" + "04" + "03616263" + hex(HASH) + hex(filled(4)) + "20" + hex(filled(3)) + "0448454c44",
                hex(held.bytes()));
    }

    @Test
    void fields_cannot_run_into_one_another() {
        assertFalse(Arrays.equals(
                Leaf.recordHash("ab".getBytes(StandardCharsets.UTF_8), "c".getBytes(StandardCharsets.UTF_8)),
                Leaf.recordHash("a".getBytes(StandardCharsets.UTF_8), "bc".getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(String hex) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
    }
}
