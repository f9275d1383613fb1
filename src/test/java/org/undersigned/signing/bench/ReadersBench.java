package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.signing.citizens.PreparedRequests;

/**
 * How often a second the live count of a declaration can be read while 2,000 citizens a second are counted under it, by the
 * packaged service: {@code ./mvnw package -DskipTests}, then {@code ./mvnw test -Dtest=ReadersBench}. Needs wrk.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class ReadersBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 8);

    private static final int SIGNERS = 256;

    /** Each of the signers waits so many milliseconds before the next press: 2,000 a second where each takes 48. */
    private static final String PAUSE = "80";

    @Inject
    Scenario scenario;

    @Inject
    PreparedRequests requests;

    @TempDir
    Path directory;

    @Test
    void measured() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/wrk")));
        var ref = scenario.aDeclaration().under("pace-appeal").published();
        var perRound = 4_000 * SECONDS;
        var tokens = requests.prepare(ref, perRound * (ROUNDS + 1)).toString();
        try (var service = PackagedService.besides(directory)) {
            service.start();
            var pressing = service.at("api/v1/declarations/" + ref + "/signature-confirmations");
            var count = service.at("declarations/" + ref + "/count.json");
            for (int round = 0; round <= ROUNDS; round++) {
                var offset = String.valueOf(round * perRound);
                var signing = CompletableFuture.supplyAsync(() -> signing(pressing, tokens, offset));
                var reading = Load.wrk(64, SECONDS, "get.lua", count);
                var signed = signing.join();
                System.out.printf(
                        "round %d%s  read %,9.0f/s p99 %6.1f ms errors %d   confirm %,7.0f/s p99 %6.1f ms errors %d%n",
                        round,
                        round == 0 ? " (not warm)" : "",
                        reading.rate(),
                        reading.p99(),
                        reading.errors(),
                        signed.rate(),
                        signed.p99(),
                        signed.errors());
                assertEquals(0, reading.errors() + signed.errors());
            }
            requests.mustAgree(ref);
            System.out.printf("memory of the service: at most %,d MB%n", service.mostResident() / 1_000_000);
        }
    }

    private static Load signing(URI pressing, String tokens, String offset) {
        try {
            return Load.wrk(SIGNERS, SECONDS, "confirm.lua", pressing, tokens, offset, PAUSE);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
