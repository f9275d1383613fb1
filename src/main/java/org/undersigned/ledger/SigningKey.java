package org.undersigned.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.undersigned.ledger.VerifierKey.Kind;

/** The private key of a log or of a witness. */
public final class SigningKey {

    private final byte[] seed;
    private final VerifierKey verifier;

    /** @param seed 32 random bytes */
    public SigningKey(String name, Kind kind, byte[] seed) {
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("No name of a key: " + Quoted.of(name));
        }
        this.seed = seed.clone();
        verifier = new VerifierKey(name, kind, Ed25519.publicKey(seed));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** What a log puts under a text that ends with a newline. */
    public Note.Signature sign(String text) {
        mustBe(Kind.LOG);
        return signature(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What a witness puts under the checkpoint of a log, once it knows that it is consistent with all that it saw before.
     *
     * @param time in seconds since 1970
     */
    public Note.Signature cosign(String text, long time) {
        mustBe(Kind.WITNESS);
        var signed = Ed25519.sign(seed, VerifierKey.witnessed(text, time));
        return signature(ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(time)
                .put(signed)
                .array());
    }

    private Note.Signature signature(byte[] bytes) {
        return new Note.Signature(verifier.name(), verifier.id(), bytes);
    }

    private void mustBe(Kind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("This is the key of a " + verifier.kind());
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
