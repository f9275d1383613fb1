package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/**
 * Asks in turns for addresses that have signed and for such as nobody has used, and looks at status, body and time:
 * {@code ./mvnw test -Dtest=OracleBench}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OracleBench {

    private static final int TRIES = Integer.getInteger("tries", 2_000);
    private static final double MOST_MILLISECONDS = 5;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Test
    void asking_tells_nobody_who_has_signed() {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var signed = new ArrayList<String>();
        for (int i = 0; i < TRIES / 20; i++) {
            citizens.forgetRates();
            signed.add(Citizens.address());
            citizens.signs(ref, Citizens.form(signed.get(i)));
        }
        look("to sign", signed, address -> Citizens.asks(ref, Citizens.form(address)));
        look("for one's own signature", signed, address -> RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("email", address)
                .post("/en/declarations/" + ref + "/signature"));
    }

    private void look(String what, List<String> signed, Function<String, Response> ask) {
        double[] milliseconds = new double[2];
        var kinds = List.<Set<String>>of(new TreeSet<>(), new TreeSet<>());
        for (int i = -200; i < TRIES; i++) {
            citizens.forgetRates();
            int known = Math.floorMod(i, 2);
            var address = known == 1 ? signed.get(Math.floorMod(i, signed.size())) : Citizens.address();
            long before = System.nanoTime();
            var answer = ask.apply(address);
            var body = answer.asString();
            if (i >= 0) {
                milliseconds[known] += (System.nanoTime() - before) / 1e6;
                kinds.get(known).add(answer.statusCode() + " " + body.replaceAll("\"[0-9a-z]{20}\"", "\"ID\""));
            }
        }
        double unknown = milliseconds[0] / (TRIES / 2.0);
        double known = milliseconds[1] / (TRIES / 2.0);
        System.out.printf(
                "%s, %,d tries: never seen %.2f ms, signed %.2f ms; answers %s%n", what, TRIES, unknown, known, kinds);
        assertEquals(kinds.get(0), kinds.get(1));
        assertTrue(Math.abs(known - unknown) < MOST_MILLISECONDS);
    }
}
