package org.undersigned.signing.bench;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.signing.citizens.PreparedRequests;

/**
 * How many citizens a second can ask and be counted on one declaration by the packaged service, beside what most sites do and
 * beside what PostgreSQL takes by itself, in turns on one machine and one durable database: {@code ./mvnw package
 * -DskipTests}, then {@code ./mvnw test -Dtest=SigningBench}. Needs wrk and pgbench.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class SigningBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM_UP = Integer.getInteger("warmUp", 40);
    private static final boolean CONFIRM_ONLY = Boolean.getBoolean("confirmOnly");
    private static final int PER_ROUND = 40_000 * SECONDS;

    @Inject
    Scenario scenario;

    @Inject
    PreparedRequests requests;

    @Inject
    DataSource database;

    @TestHTTPResource("/bench/plain-signatures")
    URI plain;

    @TempDir
    Path directory;

    private final TreeMap<String, List<Load>> seen = new TreeMap<>();

    @Test
    void measured() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/wrk")) && Files.exists(Path.of("/usr/bin/pgbench")));
        PlainSignatures.tables(database);
        execute("create table bench_signature (like citizen_signature including all)");
        try (var service = PackagedService.besides(directory)) {
            service.start();
            warmUp(service);
            for (int round = 1; round <= ROUNDS; round++) {
                for (int c : List.of(64, 256)) {
                    round(round, c, service);
                }
            }
            print();
            System.out.printf("memory of the service: at most %,d MB%n", service.mostResident() / 1_000_000);
        }
    }

    /** A service is seldom younger than a minute; until then half of its work is compiling. */
    private void warmUp(PackagedService service) throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var tokens = requests.prepare(ref, 10_000 * WARM_UP);
        for (int c : List.of(64, 256)) {
            var pressing = service.at("api/v1/declarations/" + ref + "/signature-confirmations");
            var offset = c == 64 ? 0 : 5_000 * WARM_UP;
            Load.wrk(c, WARM_UP / 2, "confirm.lua", pressing, tokens.toString(), String.valueOf(offset));
            if (!CONFIRM_ONLY) {
                var asking = service.at("api/v1/declarations/" + ref + "/signature-requests");
                Load.wrk(c, WARM_UP / 2, "request.lua", asking, "warm-" + c);
                Load.wrk(c, WARM_UP / 2, "plain.lua", plain);
            }
        }
    }

    private void round(int round, int c, PackagedService service) throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var tokens = requests.prepare(ref, PER_ROUND);
        checkpoint();
        if (!CONFIRM_ONLY) {
            seen(round, "plain Panache", c, Load.wrk(c, SECONDS, "plain.lua", plain));
            checkpoint();
            seen(round, "pgbench INSERT", c, Load.pgbench(c, SECONDS, "insert.sql", port()));
            checkpoint();
            var asking = service.at("api/v1/declarations/" + ref + "/signature-requests");
            seen(round, "request", c, Load.wrk(c, SECONDS, "request.lua", asking, round + "-" + c));
            checkpoint();
        }
        var pressing = service.at("api/v1/declarations/" + ref + "/signature-confirmations");
        seen(round, "confirm", c, Load.wrk(c, SECONDS, "confirm.lua", pressing, tokens.toString(), "0"));
        requests.mustAgree(ref);
    }

    private void seen(int round, String what, int c, Load load) {
        System.out.printf(
                "round %d  c=%-3d  %-16s %,9.0f/s  p99 %6.1f ms  errors %d%n",
                round, c, what, load.rate(), load.p99(), load.errors());
        seen.computeIfAbsent("c=%03d %s".formatted(c, what), key -> new ArrayList<>())
                .add(load);
    }

    private void print() {
        for (int c : List.of(64, 256)) {
            if (seen.containsKey("c=%03d plain Panache".formatted(c))) {
                double plainly = rate("plain Panache", c);
                double confirm = rate("confirm", c);
                double request = rate("request", c);
                System.out.printf(
                        "c=%d: plain %,.0f/s p99 %.0f ms, pgbench %,.0f/s, request %,.0f/s p99 %.0f ms,"
                                + " confirm %,.0f/s p99 %.0f ms%n",
                        c,
                        plainly,
                        p99("plain Panache", c),
                        rate("pgbench INSERT", c),
                        request,
                        p99("request", c),
                        confirm,
                        p99("confirm", c));
                System.out.printf(
                        "c=%d: confirm %.1f x plain, %.2f x pgbench; whole way %.1f x plain%n",
                        c,
                        confirm / plainly,
                        confirm / rate("pgbench INSERT", c),
                        request * confirm / (request + confirm) / plainly);
            }
        }
    }

    private double rate(String what, int c) {
        return median(what, c, Load::rate);
    }

    private double p99(String what, int c) {
        return median(what, c, Load::p99);
    }

    private double median(String what, int c, ToDoubleFunction<Load> of) {
        var loads = seen.get("c=%03d %s".formatted(c, what));
        return loads.stream().mapToDouble(of).sorted().toArray()[loads.size() / 2];
    }

    private void checkpoint() throws SQLException {
        execute("vacuum analyze signature_request; checkpoint");
    }

    private int port() throws SQLException {
        try (var connection = database.getConnection()) {
            var url = connection.getMetaData().getURL();
            return URI.create(url.substring("jdbc:".length())).getPort();
        }
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
