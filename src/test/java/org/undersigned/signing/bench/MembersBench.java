package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.Someone;

/**
 * How many members a second the packaged service takes, each by a session of their own, when a whole assembly signs one
 * published declaration at once, and then the next: {@code ./mvnw package -DskipTests}, then {@code ./mvnw test
 * -Dtest=MembersBench}. Beside it, in turns, what most sites do. Needs wrk.
 */
@QuarkusTest
@WithTestResource(DurableDatabase.class)
class MembersBench {

    private static final int MEMBERS = Integer.getInteger("members", 700);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM_UP = Integer.getInteger("warmUp", 20);

    /** More than are taken in a second. */
    private static final int FASTEST = Integer.getInteger("fastest", 6_000);

    @Inject
    Scenario scenario;

    @Inject
    DataSource database;

    @TestHTTPResource("/bench/plain-signatures")
    URI plain;

    @TempDir
    Path directory;

    @Test
    void measured() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/wrk")));
        PlainSignatures.tables(database);
        var members = scenario.members(MEMBERS, Scenario.from(8));
        var first = scenario.members(23, Scenario.from(8));
        var sessions = directory.resolve("sessions");
        Files.write(sessions, members.stream().map(Someone::session).toList());
        try (var service = PackagedService.besides(directory)) {
            service.start();
            for (int c : List.of(64, 256)) {
                signed(service, sessions, first, c, WARM_UP / 2);
                Load.wrk(c, WARM_UP / 4, "plain.lua", plain);
            }
            for (int round = 1; round <= ROUNDS; round++) {
                for (int c : List.of(64, 256)) {
                    seen(round, c, "plain Panache", Load.wrk(c, SECONDS, "plain.lua", plain));
                    seen(round, c, "members", signed(service, sessions, first, c, SECONDS));
                }
            }
            System.out.printf("memory of the service: at most %,d MB%n", service.mostResident() / 1_000_000);
        }
    }

    private Load signed(PackagedService service, Path sessions, List<Someone> first, int c, int seconds)
            throws Exception {
        var refs = new ArrayList<String>();
        for (int i = 0; i <= FASTEST * seconds / MEMBERS; i++) {
            refs.add(scenario.aDeclaration()
                    .signedBy(first.toArray(Someone[]::new))
                    .published());
        }
        var paths = directory.resolve("declarations");
        Files.write(
                paths,
                refs.stream()
                        .map(ref -> "/api/v1/declarations/" + ref + "/signatures")
                        .toList());
        checkpoint();
        var load = Load.wrk(c, seconds, "members.lua", service.at(""), sessions.toString(), paths.toString());
        mustAgree();
        return load;
    }

    private static void seen(int round, int c, String what, Load load) {
        System.out.printf(
                "round %d  c=%-3d  %-14s %,7.0f/s  p99 %6.1f ms  errors %d%n",
                round, c, what, load.rate(), load.p99(), load.errors());
    }

    private void checkpoint() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** The counts are those of the rows. */
    private void mustAgree() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        select (select count(*) from signature), (select sum(n) from tally where dimension = 'COUNTED'),
                            (select sum(n) from tally where dimension = 'DELEGATION')
                        """)) {
            row.next();
            assertEquals(row.getLong(1), row.getLong(2));
            assertEquals(row.getLong(1), row.getLong(3));
        }
    }
}
