package org.undersigned.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.undersigned.platform.KeyDirectory;

/**
 * The EC P-256 keys of our tokens, one JWK (RFC 7517) a file: the newest signs, all verify. The key id is the RFC 7638
 * thumbprint. Instances that share the directory notice each other's rotation within a minute.
 */
@ApplicationScoped
class TokenKeys {

    private static final String PREFIX = "token-";

    /** Names in alphabetical order are names by age. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private static final Duration REREAD = Duration.ofMinutes(1);

    /** A stranger's key ids must not make us read the disk at their pace. */
    private static final Duration REREAD_FOR_UNKNOWN = Duration.ofSeconds(5);

    private record Ring(List<EllipticCurveJsonWebKey> keys, Instant readAt) {}

    @Inject
    Clock clock;

    @Inject
    KeyDirectory directory;

    private volatile Ring ring;

    @PostConstruct
    void start() {
        if (directory.named(PREFIX).isEmpty()) {
            generate();
        }
        read();
    }

    EllipticCurveJsonWebKey signing() {
        var keys = fresh(REREAD).keys();
        return keys.get(keys.size() - 1);
    }

    Optional<ECPublicKey> verifying(String keyId) {
        return find(fresh(REREAD), keyId).or(() -> find(fresh(REREAD_FOR_UNKNOWN), keyId));
    }

    /** The JSON Web Key Set for others, without the private parts. */
    String published() {
        return new JsonWebKeySet(fresh(REREAD).keys()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /**
     * A new key, which signs from now on.
     *
     * @param retire whether the older ones go at once, with every token that they signed (after a theft)
     * @return its id
     */
    String rotate(boolean retire) {
        var older = directory.named(PREFIX);
        generate();
        if (retire) {
            older.forEach(directory::remove);
        }
        read();
        return signing().getKeyId();
    }

    private static Optional<ECPublicKey> find(Ring ring, String keyId) {
        return ring.keys().stream()
                .filter(key -> key.getKeyId().equals(keyId))
                .map(EllipticCurveJsonWebKey::getECPublicKey)
                .findFirst();
    }

    private Ring fresh(Duration age) {
        if (clock.instant().isAfter(ring.readAt().plus(age))) {
            read();
        }
        return ring;
    }

    private void read() {
        var keys = directory.named(PREFIX).stream()
                .flatMap(name -> directory.read(name).stream())
                .map(TokenKeys::parsed)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("The directory of the keys has lost its token keys");
        }
        ring = new Ring(keys, clock.instant());
    }

    private void generate() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            var name = PREFIX + STAMP.format(clock.instant()) + "-" + key.getKeyId() + ".jwk";
            directory.write(name, key.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8));
        } catch (JoseException e) {
            throw new IllegalStateException("No EC P-256 on this Java", e);
        }
    }

    private static EllipticCurveJsonWebKey parsed(byte[] file) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(new String(file, StandardCharsets.UTF_8));
        } catch (JoseException | ClassCastException e) {
            throw new IllegalStateException("A token key is no EC key in JWK form", e);
        }
    }
}
