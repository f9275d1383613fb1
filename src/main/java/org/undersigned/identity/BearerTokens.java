package org.undersigned.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.undersigned.platform.BaseUrl;

/**
 * The bearer tokens of the API (RFC 7519, RFC 8725): ES256 only, our issuer, our audience, an expiry. SmallRye's own
 * factory takes one key of a fixed place; this one takes the key ring, so that keys rotate while the service runs.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class BearerTokens extends JWTCallerPrincipalFactory {

    static final String PERSON = "person";
    static final String OFFICE_OF = "office_of";

    /** Between the clocks of two instances. */
    private static final int SKEW_SECONDS = 5;

    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    record Issued(String token, Duration validFor, Instant expiresAt) {}

    @Inject
    Clock clock;

    @Inject
    IdentityConfig config;

    @Inject
    TokenKeys keys;

    @Inject
    BaseUrl issuer;

    Issued issue(Account account) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var validFor = config.token().validFor();
        var caller = Caller.of(account, false);
        var claims = Jwt.issuer(issuer.toString())
                .audience(config.token().audience())
                .subject(account.id)
                .upn(account.id)
                .groups(caller.roles())
                .claim(OFFICE_OF, officeOf(caller))
                .issuedAt(now.getEpochSecond())
                .expiresAt(now.plus(validFor).getEpochSecond());
        if (account.personId != null) {
            claims.claim(PERSON, account.personId);
        }
        var key = keys.signing();
        return new Issued(
                claims.jws()
                        .algorithm(SignatureAlgorithm.ES256)
                        .keyId(key.getKeyId())
                        .sign(key.getPrivateKey()),
                validFor,
                now.plus(validFor));
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        try {
            var claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ES256)
                    .setVerificationKeyResolver(this::key)
                    .setExpectedIssuer(issuer.toString())
                    .setExpectedAudience(config.token().audience())
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .build()
                    .processToClaims(token);
            return new DefaultJWTCallerPrincipal(token, claims);
        } catch (InvalidJwtException e) {
            throw new ParseException("The token is not ours or not valid any more", e);
        }
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nested) throws UnresolvableKeyException {
        return keys.verifying(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("No such key"));
    }

    private static List<String> officeOf(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.role().equals(Role.TABLE_OFFICE))
                .map(Grant::bodyId)
                .toList();
    }
}
