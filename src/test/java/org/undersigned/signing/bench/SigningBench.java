package org.undersigned.signing.bench;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.PreparedRequests;

/**
 * How many citizens a second can be counted on one declaration, beside what most sites do and beside what PostgreSQL takes
 * by itself, in turns on one machine: {@code ./mvnw test -Dtest=SigningBench}. Needs wrk and pgbench.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SigningBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int PER_ROUND = 40_000 * SECONDS;

    @Inject
    Scenario scenario;

    @Inject
    PreparedRequests requests;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI root;

    private final TreeMap<String, List<Double>> seen = new TreeMap<>();

    @Test
    void measured() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/wrk")) && Files.exists(Path.of("/usr/bin/pgbench")));
        plainTables();
        var insert = script("insert.sql");
        var confirm = script("confirm.lua");
        var plain = script("plain.lua");
        for (int round = 0; round <= ROUNDS; round++) {
            for (int c : List.of(64, 256)) {
                var ref = scenario.aDeclaration().under("pace-appeal").gathering();
                var tokens = requests.prepare(ref, PER_ROUND);
                checkpoint();
                if (!Boolean.getBoolean("confirmOnly")) {
                    rate(round, "plain Panache", c, wrk(c, plain, "bench/plain-signatures"));
                    rate(round, "pgbench INSERT", c, pgbench(Math.min(c, 64), insert));
                }
                rate(
                        round,
                        "confirm",
                        c,
                        wrk(
                                c,
                                confirm,
                                "api/v1/declarations/" + ref + "/signature-confirmations",
                                tokens.toString(),
                                "0"));
                requests.mustAgree(ref);
            }
        }
        if (!Boolean.getBoolean("confirmOnly")) {
            print();
        }
    }

    /** The first round warms up and is not counted. */
    private void rate(int round, String what, int c, double[] measured) {
        System.out.printf("round %d  c=%-3d  %-16s %,9.0f/s  p99 %.1f ms%n", round, c, what, measured[0], measured[1]);
        if (round > 0) {
            seen.computeIfAbsent("c=%03d %s".formatted(c, what), key -> new ArrayList<>())
                    .add(measured[0]);
            seen.computeIfAbsent("c=%03d %s p99".formatted(c, what), key -> new ArrayList<>())
                    .add(measured[1]);
        }
    }

    private void print() {
        seen.forEach((what, rates) -> System.out.printf("%-34s median %,9.1f%n", what, median(rates)));
        for (int c : List.of(64, 256)) {
            double confirm = median(seen.get("c=%03d confirm".formatted(c)));
            System.out.printf(
                    "c=%d: %.1f x plain, %.2f x pgbench%n",
                    c,
                    confirm / median(seen.get("c=%03d plain Panache".formatted(c))),
                    confirm / median(seen.get("c=%03d pgbench INSERT".formatted(c))));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double[] wrk(int c, Path script, String path, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + c,
                "-d" + SECONDS + "s",
                "--latency",
                "-s",
                script.toString(),
                root.resolve(path).toString(),
                "--"));
        command.addAll(List.of(args));
        var printed = run(command);
        if (printed.contains("Non-2xx") || printed.contains("Socket errors")) {
            System.out.println(printed);
        }
        var p99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)").matcher(printed);
        p99.find();
        var unit =
                switch (p99.group(2)) {
                    case "us" -> 0.001;
                    case "ms" -> 1;
                    default -> 1000;
                };
        return new double[] {number(printed, "Requests/sec:\\s+([0-9.]+)"), Double.parseDouble(p99.group(1)) * unit};
    }

    private double[] pgbench(int c, Path script) throws IOException, InterruptedException, SQLException {
        try (var connection = database.getConnection()) {
            var url = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            var printed = run(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-h",
                    url.getHost(),
                    "-p",
                    String.valueOf(url.getPort()),
                    "-U",
                    "postgres",
                    "-c",
                    String.valueOf(c),
                    "-j",
                    "2",
                    "-T",
                    String.valueOf(SECONDS),
                    "-f",
                    script.toString(),
                    "postgres"));
            return new double[] {number(printed, "tps = ([0-9.]+)"), number(printed, "latency average = ([0-9.]+)")};
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }

    private static double number(String printed, String pattern) {
        var found = Pattern.compile(pattern).matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException(printed);
        }
        return Double.parseDouble(found.group(1));
    }

    private void plainTables() throws SQLException {
        execute(
                """
                create table plain_signature (id bigint primary key, declaration_id text not null,
                    signer_key text not null, name text, country text, signed_at timestamptz,
                    unique (declaration_id, signer_key));
                create sequence plain_signature_seq increment 50;
                create table plain_counter (declaration_id text primary key, n bigint not null);
                insert into plain_counter values ('plain', 0);
                create table bench_signature (like citizen_signature including all);
                """);
    }

    private void checkpoint() throws SQLException {
        execute("vacuum analyze signature_request; checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var one : sql.split(";\\s*")) {
                statement.execute(one);
            }
        }
    }

    private static Path script(String name) throws IOException {
        var file = Files.createTempFile("bench-", name);
        try (var content = SigningBench.class.getResourceAsStream("/bench/" + name)) {
            Files.write(file, content.readAllBytes());
        }
        file.toFile().deleteOnExit();
        return file;
    }
}
