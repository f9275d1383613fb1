package org.undersigned.signing.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.TestKeyDirectory;

class ProofOfWorkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int TRIES = 40;

    private record Easy(int cost, int tries, Duration validFor) implements ProofConfig {}

    @TempDir
    Path directory;

    private ProofOfWork proofs;

    @BeforeEach
    void start() {
        proofs = at(NOW);
    }

    private ProofOfWork at(Instant now) {
        var one = new ProofOfWork();
        one.clock = Clock.fixed(now, ZoneOffset.UTC);
        one.keys = TestKeyDirectory.at(directory);
        one.config = new Easy(3, TRIES, Duration.ofMinutes(20));
        one.start();
        return one;
    }

    @Test
    void what_was_worked_for_is_taken() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var proof = proofs.verify(payload(challenge, solution(challenge)), "one");
        assertEquals(NOW.plus(Duration.ofMinutes(20)), proof.expiresAt());
        assertArrayEquals(HexFormat.of().parseHex(challenge.get("signature").textValue()), proof.id());
    }

    @Test
    void no_two_challenges_have_one_id_and_one_challenge_has_no_two() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var other = JSON.readTree(proofs.challenge("one"));
        var id = proofs.verify(payload(challenge, solution(challenge)), "one").id();
        assertFalse(Arrays.equals(
                id, proofs.verify(payload(other, solution(other)), "one").id()));
        ((ObjectNode) challenge)
                .put("signature", challenge.get("signature").textValue().toUpperCase());
        assertArrayEquals(
                id,
                proofs.verify(payload(challenge, solution(challenge)), "one").id());
    }

    /** Neither luck nor bad luck goes far: the number is between half and one and a half of the mean. */
    @Test
    void the_work_is_never_far_from_the_mean() throws Exception {
        for (int i = 0; i < 200; i++) {
            var challenge = JSON.readTree(proofs.challenge("one"));
            var counter = solution(challenge).counter();
            assertTrue(counter >= TRIES / 2 && counter < TRIES * 3 / 2, () -> "counter " + counter);
        }
    }

    @Test
    void it_is_of_no_use_for_another_declaration() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        refused("proof_of_another", payload(challenge, solution(challenge)), "two");
    }

    @Test
    void it_lasts_for_twenty_minutes_to_the_second() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var payload = payload(challenge, solution(challenge));
        at(NOW.plusSeconds(1199)).verify(payload, "one");
        proofs = at(NOW.plusSeconds(1200));
        refused("proof_expired", payload, "one");
    }

    @Test
    void whatever_is_changed_in_it_is_seen() throws Exception {
        changed(parameters -> parameters.put("cost", 1));
        changed(parameters -> parameters.put("expiresAt", 4102444800L));
        changed(parameters -> parameters.put("keyPrefix", ""));
        changed(parameters -> parameters.put("nonce", "00".repeat(16)));
        changed(parameters -> parameters.put("salt", "zz"));
        changed(parameters -> parameters.put("algorithm", "SHA-512"));
        changed(parameters -> ((ObjectNode) parameters.get("data")).put("scope", "two"));
    }

    private void changed(Consumer<ObjectNode> change) throws IOException {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var solution = solution(challenge);
        change.accept((ObjectNode) challenge.get("parameters"));
        refused("proof_forged", payload(challenge, solution), "one");
    }

    @Test
    void a_key_of_another_house_signs_nothing_here(@TempDir Path elsewhere) throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        directory = elsewhere;
        proofs = at(NOW);
        refused("proof_forged", payload(challenge, solution(challenge)), "one");
    }

    @Test
    void a_wrong_solution_is_none() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var right = solution(challenge);
        for (var wrong : List.of(
                new Payload.Solution(right.counter() + 1, right.derivedKey()),
                new Payload.Solution(right.counter() + (1L << 32), right.derivedKey()),
                new Payload.Solution(-1, right.derivedKey()),
                new Payload.Solution(right.counter(), right.derivedKey().substring(2)),
                new Payload.Solution(right.counter(), "00".repeat(32)),
                new Payload.Solution(right.counter(), "no key"),
                new Payload.Solution(right.counter(), ""))) {
            refused("proof_wrong", payload(challenge, wrong), "one");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense!",
                "bnVsbA==", // null
                "e30=", // {}
                "W10=", // []
                "eyJjaGFsbGVuZ2UiOnt9LCJzb2x1dGlvbiI6e319", // {"challenge":{},"solution":{}}
            })
    void what_is_no_payload_is_refused(String payload) {
        refused("proof_malformed", payload, "one");
    }

    @Test
    void a_payload_says_what_it_must_and_no_more_and_is_not_long() throws Exception {
        var challenge = JSON.readTree(proofs.challenge("one"));
        var good = payload(challenge, solution(challenge));
        refused("proof_malformed", good + " ".repeat(4096), "one");
        ((ObjectNode) challenge).put("more", 1);
        refused("proof_malformed", payload(challenge, solution(challenge)), "one");
        var twice = new String(Base64.getDecoder().decode(good), StandardCharsets.UTF_8) + "{}";
        refused("proof_malformed", base64(twice), "one");
        var text = new String(Base64.getDecoder().decode(good), StandardCharsets.UTF_8)
                .replace("\"cost\":3", "\"cost\":\"3\"");
        refused("proof_malformed", base64(text), "one");
    }

    /** What it was made with stands in the file. */
    @Test
    void what_the_library_of_the_format_makes_is_understood() throws Exception {
        var made = JSON.readTree(getClass().getResourceAsStream("/proof/altcha-lib.json"));
        TestKeyDirectory.at(directory.resolve("theirs"))
                .write("proof.secret", made.get("secret").textValue().getBytes(StandardCharsets.UTF_8));
        directory = directory.resolve("theirs");
        proofs = at(NOW);
        for (var payload : made.get("payloads")) {
            var proof = proofs.verify(payload.textValue(), made.get("scope").textValue());
            assertEquals(32, proof.id().length);
            refused("proof_of_another", payload.textValue(), "one");
        }
    }

    private void refused(String key, String payload, String scope) {
        var refusal = assertThrows(Refusal.class, () -> proofs.verify(payload, scope));
        assertEquals(List.of(new Refusal.Remark("proof", key, List.of())), refusal.remarks);
    }

    private static Payload.Solution solution(JsonNode challenge) throws IOException {
        var parameters = JSON.treeToValue(challenge.get("parameters"), Challenge.Parameters.class);
        for (long counter = 0; ; counter++) {
            var key = HexFormat.of().formatHex(Derivation.key(parameters, counter));
            if (key.startsWith(parameters.keyPrefix())) {
                return new Payload.Solution(counter, key);
            }
        }
    }

    private static String payload(JsonNode challenge, Payload.Solution solution) throws IOException {
        return base64(JSON.writeValueAsString(Map.of("challenge", challenge, "solution", solution)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
