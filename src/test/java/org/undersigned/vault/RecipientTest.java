package org.undersigned.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.subtle.X25519;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.platform.Refusal;

/** What only its recipient can read, and that everybody's HPKE reads it. */
class RecipientTest {

    private static final byte[] PLAIN = "Canary Abendroth".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = "signature a1 name".getBytes(StandardCharsets.UTF_8);

    private static final HPKE ANOTHER =
            new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);

    private final byte[] secret = X25519.generatePrivateKey();
    private final Recipient recipient = recipient(secret);

    /** The first encryption of the vector for mode 0, KEM 0x0020, KDF 0x0001, AEAD 0x0002 that goes with RFC 9180. */
    private static final class Vector {
        static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
        static final byte[] SECRET = hex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d");
        static final byte[] PUBLIC = hex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c");
        static final byte[] ENC = hex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256");
        static final byte[] KEY = hex("f50b0609186798729ed0564b36ef2ef8044f1f9d05636874d1f46c819c7a669f");
        static final byte[] NONCE = hex("151d9929e2449747889bc923");
        static final byte[] AAD = hex("436f756e742d30");
        static final byte[] PLAIN = hex("4265617574792069732074727574682c20747275746820626561757479");
        static final byte[] CIPHERTEXT =
                hex("e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a");
    }

    /**
     * The vectors have associated data and ours is empty, so the key and nonce that the vector prescribes for this
     * {@code enc} and {@code info} make the ciphertext; that they are right shows in the vector's own ciphertext.
     */
    @Test
    void the_vector_of_the_RFC_is_opened() throws Exception {
        assertArrayEquals(Vector.CIPHERTEXT, aesGcm(Vector.AAD));
        var sealed = joined(Vector.ENC, aesGcm(new byte[0]));
        assertArrayEquals(Vector.PLAIN, Recipient.open(Vector.SECRET, sealed, Vector.INFO));
        assertArrayEquals(Vector.PUBLIC, X25519.publicFromPrivate(Vector.SECRET));
    }

    @Test
    void another_implementation_knows_the_vector_too() throws Exception {
        var context = ANOTHER.setupBaseR(Vector.ENC, pair(Vector.SECRET), Vector.INFO);
        assertArrayEquals(Vector.PLAIN, context.open(Vector.AAD, Vector.CIPHERTEXT));
    }

    @Test
    void another_implementation_opens_what_is_sealed_here() throws Exception {
        var sealed = recipient.seal(PLAIN, HERE);
        assertArrayEquals(PLAIN, openedElsewhere(sealed, HERE));
        assertThrows(InvalidCipherTextException.class, () -> openedElsewhere(sealed, new byte[0]));
    }

    @Test
    void what_another_implementation_seals_is_opened_here() throws Exception {
        var keys = pair(secret);
        var sealed = ANOTHER.seal(keys.getPublic(), HERE, new byte[0], PLAIN, null, null, null);
        assertArrayEquals(PLAIN, Recipient.open(secret, joined(sealed[1], sealed[0]), HERE));
    }

    @Test
    void forty_eight_bytes_are_added_and_nothing_seals_alike() {
        assertEquals(PLAIN.length + 48, recipient.seal(PLAIN, HERE).length);
        assertFalse(Arrays.equals(recipient.seal(PLAIN, HERE), recipient.seal(PLAIN, HERE)));
        assertArrayEquals(new byte[0], Recipient.open(secret, recipient.seal(new byte[0], HERE), HERE));
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        var sealed = recipient.seal(PLAIN, HERE);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            // of the last byte of enc the highest bit is not part of the point (RFC 7748 §5), but is of the key
            // schedule
            changed[i] ^= (byte) 0x80;
            assertThrows(BrokenSeal.class, () -> Recipient.open(secret, changed, HERE), "byte " + i);
        }
        for (int length = 0; length < sealed.length; length++) {
            var part = Arrays.copyOf(sealed, length);
            assertThrows(BrokenSeal.class, () -> Recipient.open(secret, part, HERE));
        }
    }

    @Test
    void another_key_and_another_context_open_nothing() {
        var sealed = recipient.seal(PLAIN, HERE);
        assertThrows(BrokenSeal.class, () -> Recipient.open(X25519.generatePrivateKey(), sealed, HERE));
        assertThrows(BrokenSeal.class, () -> Recipient.open(secret, sealed, new byte[0]));
        assertThrows(BrokenSeal.class, () -> Recipient.open(new byte[7], sealed, HERE));
    }

    @Test
    void nothing_of_the_text_is_in_what_is_sealed() {
        var sealed = new String(recipient.seal(PLAIN, HERE), StandardCharsets.ISO_8859_1);
        assertThat(sealed, not(containsString("anary")));
    }

    @Test
    void a_public_key_is_read_as_people_send_it() {
        var read = Recipient.of(" " + recipient.publicKey() + "\n");
        assertEquals(43, recipient.publicKey().length());
        assertEquals(recipient.fingerprint(), read.fingerprint());
        assertArrayEquals(PLAIN, Recipient.open(secret, read.seal(PLAIN, HERE), HERE));
    }

    @Test
    void a_fingerprint_is_half_a_SHA_256() {
        assertEquals(
                "69df 8d73 e740 7153 d44b abaf 63e7 8f7a",
                Recipient.of(Vector.PUBLIC).fingerprint());
    }

    /** Points of small order, and their other spellings, to which anybody could read what is sealed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "",
                "00",
                "430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c00"
            })
    void what_is_no_public_key_is_refused(String key) {
        assertEquals(Refusal.Kind.INVALID, assertThrows(Refusal.class, () -> Recipient.of(hex(key))).kind);
    }

    @Test
    void what_is_not_base64url_is_refused() {
        assertThrows(Refusal.class, () -> Recipient.of("not a key"));
        assertThrows(Refusal.class, () -> Recipient.of(""));
    }

    @Test
    void a_key_pair_is_written_for_its_owner_alone_and_read_again(@TempDir Path folder) throws Exception {
        var key = RecipientKey.random();
        var file = folder.resolve("names.key");
        key.write(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        var read = RecipientKey.parsed(Files.readAllLines(file));
        assertArrayEquals(PLAIN, read.open(key.recipient.seal(PLAIN, HERE), HERE));
        assertThrows(
                FileAlreadyExistsException.class, () -> RecipientKey.random().write(file));
        assertEquals(key.lines(), Files.readAllLines(file));
    }

    @Test
    void a_file_that_is_no_key_pair_is_refused() {
        var lines = RecipientKey.random().lines();
        var other = RecipientKey.random().lines();
        for (var bad : List.of(
                List.<String>of(),
                List.of(lines.get(0), lines.get(1)),
                List.of("something else", lines.get(1), lines.get(2)),
                List.of(lines.get(0), lines.get(2), lines.get(1)),
                List.of(lines.get(0), lines.get(1), other.get(2)),
                List.of(lines.get(0), lines.get(1), "private AAAA"))) {
            assertThrows(IllegalArgumentException.class, () -> RecipientKey.parsed(bad));
        }
    }

    private byte[] openedElsewhere(byte[] sealed, byte[] info) throws InvalidCipherTextException {
        var enc = Arrays.copyOf(sealed, 32);
        var ciphertext = Arrays.copyOfRange(sealed, 32, sealed.length);
        return ANOTHER.open(enc, pair(secret), info, new byte[0], ciphertext, null, null, null);
    }

    private static Recipient recipient(byte[] secret) {
        try {
            return Recipient.of(X25519.publicFromPrivate(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AsymmetricCipherKeyPair pair(byte[] secret) {
        try {
            return ANOTHER.deserializePrivateKey(secret, X25519.publicFromPrivate(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] aesGcm(byte[] aad) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Vector.KEY, "AES"), new GCMParameterSpec(128, Vector.NONCE));
        cipher.updateAAD(aad);
        return cipher.doFinal(Vector.PLAIN);
    }

    private static byte[] joined(byte[] enc, byte[] ciphertext) {
        return ByteBuffer.allocate(enc.length + ciphertext.length)
                .put(enc)
                .put(ciphertext)
                .array();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
