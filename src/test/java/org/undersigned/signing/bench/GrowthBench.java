package org.undersigned.signing.bench;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.signing.citizens.Crowd;
import org.undersigned.signing.citizens.PreparedRequests;

/**
 * What a declaration costs that five million have signed, beside one that ten thousand have: {@code ./mvnw package
 * -DskipTests}, then {@code ./mvnw test -Dtest=GrowthBench}. Needs wrk, and some gigabytes of disk.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class GrowthBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("signatures", 5_000_000);
    private static final int NAMES = Integer.getInteger("names", 300_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int PER_ROUND = 20_000 * SECONDS;

    @Inject
    Scenario scenario;

    @Inject
    Crowd crowd;

    @Inject
    PreparedRequests requests;

    @Inject
    DataSource database;

    @TempDir
    Path directory;

    private record Signed(String what, String ref, Path tokens) {}

    private final TreeMap<String, List<Load>> seen = new TreeMap<>();

    @Test
    void measured() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/wrk")));
        var sizes = List.of(signed("few", FEW / 2, FEW / 2), signed("many", MANY - NAMES, NAMES));
        execute("vacuum analyze; checkpoint");
        try (var service = PackagedService.besides(directory)) {
            service.start();
            for (int round = 0; round <= ROUNDS; round++) {
                for (var one : sizes) {
                    measure(round, one, service);
                }
            }
            print("confirmations, c=64", "confirm", Load::rate, "/s");
            print("live count with its parts, c=1, p99", "count", Load::p99, " ms");
            print("page of the citizens, c=1, p99", "page", Load::p99, " ms");
            export(sizes.get(1), service);
        }
    }

    private Signed signed(String what, int counted, int names) throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").published();
        crowd.sign(ref, counted, names);
        return new Signed(what, ref, requests.prepare(ref, PER_ROUND * (ROUNDS + 1)));
    }

    private void measure(int round, Signed one, PackagedService service) throws Exception {
        var pressing = service.at("api/v1/declarations/" + one.ref + "/signature-confirmations");
        var offset = String.valueOf(PER_ROUND * round);
        seen(round, one, "confirm", Load.wrk(64, SECONDS, "confirm.lua", pressing, one.tokens.toString(), offset));
        var count = service.at("declarations/" + one.ref + "/count.json");
        seen(round, one, "count", Load.wrk(1, SECONDS, "get.lua", count));
        var page = service.at("en/declarations/" + one.ref + "/citizens");
        seen(round, one, "page", Load.wrk(1, SECONDS, "get.lua", page));
    }

    /** The first round warms up and is not counted. */
    private void seen(int round, Signed one, String what, Load load) {
        System.out.printf(
                "round %d  %-5s %-8s %,9.0f/s  p99 %7.2f ms  errors %d%n",
                round, one.what, what, load.rate(), load.p99(), load.errors());
        if (round > 0) {
            seen.computeIfAbsent(one.what + " " + what, key -> new ArrayList<>())
                    .add(load);
        }
    }

    private void print(String title, String what, Function<Load, Double> value, String unit) {
        double few = median(seen.get("few " + what), value);
        double many = median(seen.get("many " + what), value);
        System.out.printf(
                "%s: %,.2f%s at %,d, %,.2f%s at %,d: ratio %.2f%n",
                title, few, unit, FEW, many, unit, MANY, few / many);
    }

    private static double median(List<Load> loads, Function<Load, Double> value) {
        return loads.stream()
                .map(value)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(loads.size() / 2);
    }

    private void export(Signed one, PackagedService service) throws Exception {
        long before = service.mostResident();
        long begun = System.nanoTime();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.at("declarations/" + one.ref + "/citizens.csv")
                                        .toString()))
                                .build(),
                        BodyHandlers.ofLines());
        var first = new long[1];
        long lines = answer.body()
                .peek(line -> first[0] = first[0] == 0 ? System.nanoTime() : first[0])
                .count();
        System.out.printf(
                "names as CSV: %,d lines, the first after %d ms, all after %.1f s; the service held %d MB at most before,"
                        + " %d MB after%n",
                lines,
                (first[0] - begun) / 1_000_000,
                (System.nanoTime() - begun) / 1e9,
                before / 1_000_000,
                service.mostResident() / 1_000_000);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var one : sql.split(";\\s*")) {
                statement.execute(one);
            }
        }
    }
}
