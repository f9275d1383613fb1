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

    /** {@code request} or {@code confirm}, to look at one of them more closely; both beside their references otherwise. */
    private static final String ONLY = System.getProperty("only", "");

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
        var tokens = requests.prepare(ref, measures("confirm") ? 10_000 * WARM_UP : 1);
        for (int c : List.of(64, 256)) {
            if (measures("confirm")) {
                var offset = c == 64 ? 0 : 5_000 * WARM_UP;
                press(service, ref, c, WARM_UP / 2, tokens, offset);
            }
            if (measures("request")) {
                ask(service, ref, c, WARM_UP / 2, "warm-" + c);
            }
            if (measures("references")) {
                Load.wrk(c, WARM_UP / 2, "plain.lua", plain);
            }
        }
    }

    private static boolean measures(String what) {
        return ONLY.isEmpty() || ONLY.equals(what);
    }

    private void round(int round, int c, PackagedService service) throws Exception {
        var ref = scenario.aDeclaration().under("pace-appeal").gathering();
        var tokens = requests.prepare(ref, measures("confirm") ? PER_ROUND : 1);
        checkpoint();
        if (measures("references")) {
            seen(round, "plain Panache", c, Load.wrk(c, SECONDS, "plain.lua", plain));
            checkpoint();
            seen(round, "pgbench INSERT", c, Load.pgbench(c, SECONDS, "insert.sql", port()));
            checkpoint();
        }
        if (measures("request")) {
            seen(round, "request", c, ask(service, ref, c, SECONDS, round + "-" + c));
            checkpoint();
        }
        if (measures("confirm")) {
            seen(round, "confirm", c, press(service, ref, c, SECONDS, tokens, 0));
            requests.mustAgree(ref);
        }
    }

    private static Load ask(PackagedService service, String ref, int c, int seconds, String names) throws Exception {
        var asking = service.at("api/v1/declarations/" + ref + "/signature-requests");
        return Load.wrk(c, seconds, "request.lua", asking, names);
    }

    private static Load press(PackagedService service, String ref, int c, int seconds, Path tokens, int offset)
            throws Exception {
        var pressing = service.at("api/v1/declarations/" + ref + "/signature-confirmations");
        return Load.wrk(c, seconds, "confirm.lua", pressing, tokens.toString(), String.valueOf(offset));
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
