package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.identity.Sessions;

/**
 * How long a whole assembly takes to sign one declaration at once, by the packaged service: {@code ./mvnw package
 * -DskipTests}, then {@code ./mvnw test -Dtest=MembersBench}.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class MembersBench {

    private static final int MEMBERS = Integer.getInteger("members", 700);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Scenario scenario;

    @TempDir
    Path directory;

    @Test
    void measured() throws Exception {
        var members = scenario.members(MEMBERS, Scenario.from(8));
        try (var service = PackagedService.besides(directory)) {
            service.start();
            for (int round = 0; round <= ROUNDS; round++) {
                for (int c : List.of(64, 256)) {
                    var ref = scenario.aDeclaration()
                            .signedBy(24, Scenario.from(8))
                            .published();
                    var signing = service.at("api/v1/declarations/" + ref + "/signatures");
                    var begun = System.nanoTime();
                    var waited = signed(members, signing, c);
                    System.out.printf(
                            "round %d%s  c=%-3d  %,d members in %,.2f s: %,.0f/s, p99 %,.0f ms%n",
                            round,
                            round == 0 ? " (not warm)" : "",
                            c,
                            MEMBERS,
                            (System.nanoTime() - begun) / 1e9,
                            MEMBERS / ((System.nanoTime() - begun) / 1e9),
                            waited.get(waited.size() * 99 / 100) / 1e6);
                }
            }
        }
    }

    /** How long each waited, in nanoseconds, the shortest first. */
    private List<Long> signed(List<Someone> members, URI signing, int c) throws Exception {
        var threads = Executors.newFixedThreadPool(c);
        try {
            var calls = members.stream()
                    .<Callable<Long>>map(one -> () -> sign(one, signing))
                    .toList();
            var waited = new ArrayList<Long>();
            for (Future<Long> one : threads.invokeAll(calls)) {
                waited.add(one.get());
            }
            return waited.stream().sorted().toList();
        } finally {
            threads.shutdown();
        }
    }

    private long sign(Someone member, URI signing) throws Exception {
        var begun = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(signing)
                        .header("Cookie", Sessions.COOKIE + "=" + member.session())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"interest\":false}"))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        return System.nanoTime() - begun;
    }
}
