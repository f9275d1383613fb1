package org.undersigned.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.undersigned.identity.Personas.account;
import static org.undersigned.identity.Personas.as;
import static org.undersigned.identity.Personas.bearing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Ids;

/** Whoever makes a token without us, or changes one of ours, gets nothing by it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForgedTokensTest {

    private static final String ME = "/api/v1/account";

    @Inject
    TokenKeys keys;

    private final Account officer = account(Ids.next(), Grant.tableOffice("pace"));

    @Test
    void our_own_signature_on_right_claims_is_taken() {
        bearing(signed(claims())).get(ME).then().statusCode(200);
    }

    @Test
    void it_gives_no_more_than_it_says() {
        var token = signed(claims().groups(Set.of("member")));
        bearing(token).get(ME).then().statusCode(200).body("roles", equalTo(List.of()));
    }

    @Test
    void another_issuer_is_refused() {
        refused(signed(claims().issuer("https://evil.example")));
    }

    @Test
    void another_audience_is_refused() {
        refused(signed(claims().audience("another-service")));
    }

    @Test
    void an_expired_one_is_refused() {
        refused(signed(claims().expiresAt(Instant.now().getEpochSecond() - 10)));
    }

    @Test
    void one_of_nobody_is_refused() {
        refused(signed(claims().subject("nobody")));
    }

    @Test
    void an_unsigned_one_is_refused() {
        var body = token().split("\\.")[1];
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + body + ".");
        refused(base64("{\"alg\":\"None\"}") + "." + body + ".");
    }

    @Test
    void one_signed_with_our_public_key_as_a_secret_is_refused() {
        var secret = new SecretKeySpec(keys.signing().getPublicKey().getEncoded(), "HmacSHA256");
        refused(claims().jws()
                .algorithm(SignatureAlgorithm.HS256)
                .keyId(keys.signing().getKeyId())
                .sign(secret));
    }

    @Test
    void one_of_another_key_under_our_key_id_is_refused() throws Exception {
        var own = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        refused(claims().jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.signing().getKeyId())
                .sign(own.getPrivateKey()));
        refused(claims().jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId("own")
                .jwk(own.getPublicKey())
                .sign(own.getPrivateKey()));
    }

    @Test
    void a_changed_one_is_refused() {
        var parts = token().split("\\.");
        var body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + base64(body.replace("table-office", "admin")) + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "eyJhbGciOiJFUzI1NiJ9.e30.", "€"})
    void what_is_no_token_is_refused(String token) {
        refused(token);
    }

    private void refused(String token) {
        bearing(token).get(ME).then().statusCode(401).contentType("application/problem+json");
    }

    private String token() {
        return as(officer)
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private JwtClaimsBuilder claims() {
        var now = Instant.now().getEpochSecond();
        return Jwt.issuer("http://localhost:8080")
                .audience("undersigned-api")
                .subject(officer.id)
                .upn(officer.id)
                .groups(Set.of(Role.TABLE_OFFICE))
                .issuedAt(now)
                .expiresAt(now + 60);
    }

    private String signed(JwtClaimsBuilder claims) {
        var key = keys.signing();
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
