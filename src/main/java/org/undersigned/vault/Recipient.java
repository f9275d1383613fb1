package org.undersigned.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeDecrypt;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.platform.Refusal;

/**
 * Somebody who alone can read what is sealed to their public key: the service has no private key of this kind.
 *
 * <p>HPKE (RFC 9180) in base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. What is sealed is
 * {@code enc ‖ ciphertext}, the first message of a context of its own: {@code info} is our context, {@code aad} is empty.
 * Every implementation of the RFC opens it. Safe for several threads; keep one for as long as its key is used.
 */
public final class Recipient {

    private static final int FINGERPRINT_BYTES = 16;
    private static final HpkeParameters SUITE = suite();

    private final byte[] publicKey;
    private final HybridEncrypt hpke;

    private Recipient(byte[] publicKey, HybridEncrypt hpke) {
        this.publicKey = publicKey;
        this.hpke = hpke;
    }

    /**
     * Of a raw public key.
     *
     * @param publicKey 32 bytes
     * @throws Refusal (422, field {@code publicKey}) where it is no X25519 public key, or one of those to which nothing can be kept secret
     */
    public static Recipient of(byte[] publicKey) {
        try {
            // a point of small order gives everybody the same shared secret (RFC 7748 §6.1)
            X25519.computeSharedSecret(X25519.generatePrivateKey(), publicKey);
            return new Recipient(publicKey.clone(), HpkeEncrypt.create(known(publicKey)));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            throw refused();
        }
    }

    /**
     * Of a public key as people send it: 43 characters of base64url.
     *
     * @throws Refusal (422, field {@code publicKey}) as above, or where it is not base64url, or null
     */
    public static Recipient of(String publicKey) {
        try {
            return of(Base64.getUrlDecoder().decode(publicKey == null ? "" : publicKey.strip()));
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    /**
     * Opens what was sealed to a key pair: for the command line and for tests, never for the service.
     *
     * @param privateKey 32 bytes
     * @throws BrokenSeal where it was changed, belongs to another context, or was sealed to another key
     */
    public static byte[] open(byte[] privateKey, byte[] sealed, byte[] context) {
        try {
            var secret = SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get());
            var pair = HpkePrivateKey.create(known(X25519.publicFromPrivate(privateKey)), secret);
            return HpkeDecrypt.create(pair).decrypt(sealed, context);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal();
        }
    }

    /**
     * Seals to the recipient. The same text never seals alike.
     *
     * @param plain may be empty
     * @param context what the text belongs to: needed to open, not kept inside
     * @return 48 bytes more than {@code plain}
     */
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return hpke.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No HPKE on this Java", e);
        }
    }

    /** The raw public key, 32 bytes. */
    public byte[] bytes() {
        return publicKey.clone();
    }

    /** The public key as people send it: 43 characters of base64url. */
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
    }

    /** For comparing by eye or by telephone: the first half of the SHA-256 of the raw key, eight groups of four digits. */
    public String fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            var hex = HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
            return IntStream.range(0, hex.length() / 4)
                    .mapToObj(i -> hex.substring(4 * i, 4 * i + 4))
                    .collect(Collectors.joining(" "));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No SHA-256 on this Java", e);
        }
    }

    private static HpkePublicKey known(byte[] publicKey) throws GeneralSecurityException {
        return HpkePublicKey.create(SUITE, Bytes.copyFrom(publicKey), null);
    }

    private static HpkeParameters suite() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No HPKE on this Java", e);
        }
    }

    private static Refusal refused() {
        return Refusal.field("publicKey", "vault_recipient_key");
    }
}
