package org.undersigned.signing.proof;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.undersigned.platform.KeyDirectory;
import org.undersigned.platform.Refusal;

/**
 * Makes a form that anybody may send a little dear to whoever sends it ten thousand times: the browser looks for a number
 * for about a second. Nothing is stored for a challenge, and nobody else is asked (security.md, rule 10).
 *
 * <p>The format is ALTCHA v2 in its deterministic mode: we choose the number, derive its key and give away the first half
 * of it, so that the work is never far from the mean. The widget of the same name is not used: it starts its workers from
 * {@code blob:} addresses and writes a style element, which our content security policy forbids, it has 55 KB where our
 * {@code web/solver} has two, and asks the browser for each hash, so that a phone would prove a fortieth of the work in
 * the same time.
 */
@ApplicationScoped
public class ProofOfWork {

    private static final String SECRET = "proof.secret";
    private static final String FIELD = "proof";
    private static final int RANDOM_BYTES = 16;
    private static final int PREFIX_BYTES = Derivation.KEY_LENGTH / 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Clock clock;

    @Inject
    KeyDirectory keys;

    @Inject
    ProofConfig config;

    private SecretKeySpec key;

    @PostConstruct
    void start() {
        key = new SecretKeySpec(keys.secret(SECRET), "HmacSHA256");
    }

    /**
     * A new challenge as JSON, good for that scope alone.
     *
     * @param scope id of a declaration
     */
    public String challenge(String scope) {
        var expires = clock.instant().plus(config.validFor()).getEpochSecond();
        var least = config.tries() / 2;
        var open = parameters(scope, expires, "");
        var answer = Derivation.key(open, least + RANDOM.nextInt(Math.max(1, config.tries())));
        var asked = new Challenge.Parameters(
                open.algorithm(),
                open.cost(),
                open.data(),
                expires,
                open.keyLength(),
                HexFormat.of().formatHex(answer, 0, PREFIX_BYTES),
                open.nonce(),
                open.salt());
        return Payload.text(new Challenge(asked, HexFormat.of().formatHex(signature(asked))));
    }

    private Challenge.Parameters parameters(String scope, long expires, String prefix) {
        return new Challenge.Parameters(
                Derivation.ALGORITHM,
                config.cost(),
                new Challenge.Data(scope),
                expires,
                Derivation.KEY_LENGTH,
                prefix,
                random(),
                random());
    }

    /**
     * Whether that work was done for that scope. It says nothing about whether it was used before: store the id of the
     * proof in the transaction of the act.
     *
     * @param payload what the form sent, as Base64
     * @throws Refusal (422, field {@code proof}) malformed, forged, of another declaration, expired, or a wrong solution
     */
    public Proof verify(String payload, String scope) {
        var sent = Payload.read(payload).orElseThrow(() -> refused("proof_malformed"));
        var parameters = sent.challenge().parameters();
        var id = signature(parameters);
        if (!MessageDigest.isEqual(id, bytes(sent.challenge().signature()))) {
            throw refused("proof_forged");
        }
        if (!parameters.data().scope().equals(scope)) {
            throw refused("proof_of_another");
        }
        var expiresAt = Instant.ofEpochSecond(parameters.expiresAt());
        if (!clock.instant().isBefore(expiresAt)) {
            throw refused("proof_expired");
        }
        if (!solves(sent.solution(), parameters)) {
            throw refused("proof_wrong");
        }
        return new Proof(id, expiresAt);
    }

    private static boolean solves(Payload.Solution solution, Challenge.Parameters parameters) {
        if (solution.counter() < 0 || solution.counter() > Derivation.MOST) {
            return false;
        }
        var derived = Derivation.key(parameters, solution.counter());
        var prefix = bytes(parameters.keyPrefix());
        return MessageDigest.isEqual(derived, bytes(solution.derivedKey()))
                && MessageDigest.isEqual(Arrays.copyOf(derived, prefix.length), prefix);
    }

    private byte[] signature(Challenge.Parameters parameters) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(Payload.canonical(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Nothing where it is no hexadecimal. */
    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }

    private static Refusal refused(String key) {
        return Refusal.field(FIELD, key);
    }
}
