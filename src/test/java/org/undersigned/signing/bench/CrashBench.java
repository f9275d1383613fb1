package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was acknowledged is lost, and nothing counts twice, whoever is killed while citizens ask and sign:
 * {@code ./mvnw test -Dtest=CrashBench -Dkills=50}, after {@code ./mvnw package -DskipTests}. Half of the kills fall while
 * citizens ask, half while they press the button of the mailed link. What was not acknowledged is sent again.
 */
class CrashBench {

    private static final int KILLS = Integer.getInteger("kills", 6);

    /** Citizens between one kill and the next. */
    private static final int EACH = Integer.getInteger("citizens", 400);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void the_service_is_killed() throws Exception {
        Victim.service(directory, CrashBench::survives);
    }

    @Test
    void the_service_and_its_own_database_are_killed() throws Exception {
        Victim.serviceAndItsDatabase(directory, CrashBench::survives);
    }

    @Test
    void the_database_is_killed_and_the_service_goes_on() throws Exception {
        Victim.database(directory, CrashBench::survives);
    }

    /**
     * Without a free byte until somebody was told to come again, and a while longer; a PostgreSQL that gave up meanwhile is
     * started again, as its supervisor would. What was laid up for the log has to be used up first: {@code -Dcitizens=8000}.
     */
    @Test
    void the_disk_of_the_database_is_full() throws Exception {
        Assumptions.assumeTrue(SmallDisk.isPossible(), "Skipped: only root can mount a small disk");
        int port = PackagedService.freePort();
        try (var disk = SmallDisk.mounted(directory.resolve("disk"), 500);
                var server = new OwnServer(disk.path(), port)) {
            server.start();
            try (var service = new PackagedService(directory, server.config())) {
                service.start();
                survives(new Victim("disk", service, () -> port, clients -> {
                    long before = clients.refused();
                    disk.fill();
                    untilRefused(clients, before);
                    TimeUnit.SECONDS.sleep(3);
                    disk.free();
                    server.revive();
                }));
            }
        }
    }

    private static void untilRefused(Clients<?> clients, long before) throws InterruptedException {
        var until = System.nanoTime() + Fire.PATIENCE.toNanos();
        while (clients.refused() == before) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The disk is full, and all were served; more -Dcitizens are needed");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void survives(Victim victim) throws Exception {
        var visitor = Visitor.ofAnAppeal(victim.service());
        var fire = new Fire(victim, EACH);
        int kills = Math.max(1, KILLS / 2);
        var asking = new Clients<>(202, visitor::asking);
        fire.over(
                asking,
                Stream.generate(Visitor::address).limit((long) EACH * kills).toList());
        var tokens = tokens(victim.books(visitor.ref()), asking.acknowledged().keySet());
        var pressing = new Clients<>(200, visitor::pressing);
        fire.over(pressing, List.copyOf(tokens.values()));
        var again = new Clients<>(200, visitor::pressing);
        again.send(tokens.values()).get(Fire.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        System.out.printf("%nKilled: %s, %d times asking, %d times pressing%n", victim.name(), kills, kills);
        System.out.printf("answers to asking: %s%nanswers to pressing: %s%n", asking.answers(), pressing.answers());
        System.out.println(fire.recoveries());
        mustBalance(victim.books(visitor.ref()), asking, pressing, again, tokens);
    }

    /** By address; an attempt to mail that a kill cut short is made again after a minute. */
    private static Map<String, String> tokens(Books books, Set<String> addresses)
            throws SQLException, InterruptedException {
        var until = System.nanoTime() + Fire.PATIENCE.toNanos();
        var tokens = new HashMap<String, String>();
        while (!tokens.keySet().containsAll(addresses)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "%d asked, %d were written to".formatted(addresses.size(), tokens.size()));
            }
            TimeUnit.SECONDS.sleep(1);
            tokens.putAll(books.mailed());
        }
        return Map.copyOf(tokens);
    }

    private static void mustBalance(
            Books books,
            Clients<String> asking,
            Clients<String> pressing,
            Clients<String> again,
            Map<String, String> tokens)
            throws SQLException {
        long asked = asking.acknowledged().size();
        long acknowledged = pressing.acknowledged().size();
        long signatures = books.signatures();
        var requests = tokens.entrySet().stream()
                .filter(one -> pressing.acknowledged().containsKey(one.getValue()))
                .map(one -> Visitor.request(asking.acknowledged().get(one.getKey())))
                .toList();
        var missing = books.withoutSignature(requests).size();
        System.out.printf(
                "asked %,d, requests %,d; acknowledged %,d, final %,d, missing %d, doubles %d, entries %,d, counted %,d%n",
                asked,
                books.requests(),
                acknowledged,
                signatures,
                missing,
                signatures - books.signatories(),
                books.entries(),
                books.tally("COUNTED"));
        assertEquals(List.of(), asking.wrong(), "answers to asking");
        assertEquals(List.of(), pressing.wrong(), "answers to pressing");
        assertEquals(asked, books.requests(), "requests");
        assertEquals(asked, books.tally("REQUESTED"), "counted requests");
        assertEquals(0, missing, "missing");
        assertEquals(acknowledged, signatures, "signatures");
        assertEquals(signatures, books.signatories(), "signatories");
        assertEquals(signatures, books.entries(), "entries");
        assertEquals(signatures, books.enteredOnce(), "requests with one entry");
        for (var dimension : List.of("COUNTED", "STATE", "VISIBILITY", "DAY", "USED")) {
            assertEquals(signatures, books.tally(dimension), dimension);
        }
        assertEquals(0, books.tally("DUPLICATE"), "duplicates");
        assertEquals(pressing.acknowledged(), again.acknowledged(), "answers to those who pressed again");
    }
}
