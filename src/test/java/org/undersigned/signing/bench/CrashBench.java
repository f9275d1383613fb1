package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final List<Long> recoveries = new ArrayList<>();

    /** Kills, and returns when what was killed is there again. */
    private interface Killer {
        /** @param clients who go on asking meanwhile */
        void kill(Clients<?> clients) throws Exception;
    }

    @Test
    void the_service_is_killed() throws Exception {
        try (var service = new PackagedService(directory, Map.of())) {
            service.start();
            var postmaster = Postmaster.of(ServiceDatabase.cluster(directory));
            survives("service", service, postmaster.port(), clients -> {
                service.kill();
                service.start();
            });
        } finally {
            Postmaster.end(ServiceDatabase.cluster(directory));
        }
    }

    @Test
    void the_service_and_its_own_database_are_killed() throws Exception {
        try (var service = new PackagedService(directory, Map.of())) {
            service.start();
            survives("service and its own PostgreSQL", service, 0, clients -> {
                Postmaster.of(ServiceDatabase.cluster(directory)).kill();
                service.kill();
                service.start();
            });
        } finally {
            Postmaster.end(ServiceDatabase.cluster(directory));
        }
    }

    @Test
    void the_database_is_killed_and_the_service_goes_on() throws Exception {
        int port = PackagedService.freePort();
        try (var server = new OwnServer(directory, port)) {
            server.start();
            try (var service = new PackagedService(directory, server.config())) {
                service.start();
                survives("PostgreSQL", service, port, clients -> {
                    server.kill();
                    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(2000));
                    server.start();
                });
            }
        }
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
                survives("disk", service, port, clients -> {
                    long before = clients.refused();
                    disk.fill();
                    untilRefused(clients, before);
                    TimeUnit.SECONDS.sleep(3);
                    disk.free();
                    server.revive();
                });
            }
        }
    }

    private static void untilRefused(Clients<?> clients, long before) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (clients.refused() == before) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The disk is full, and all were served; more -Dcitizens are needed");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** @param port of PostgreSQL, or 0 where it changes with each start of the service */
    private void survives(String victim, PackagedService service, int port, Killer killer) throws Exception {
        var visitor = Visitor.ofAnAppeal(service);
        int kills = Math.max(1, KILLS / 2);
        var asking = new Clients<>(202, visitor::asking);
        underFire(
                asking,
                Stream.generate(Visitor::address).limit((long) EACH * kills).toList(),
                kills,
                killer);
        var books = new Books(
                port == 0 ? Postmaster.of(ServiceDatabase.cluster(directory)).port() : port, visitor.ref());
        var tokens = tokens(books, asking.acknowledged().keySet());
        var pressing = new Clients<>(200, visitor::pressing);
        underFire(pressing, List.copyOf(tokens.values()), kills, killer);
        var again = new Clients<>(200, visitor::pressing);
        again.send(tokens.values()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        books = new Books(
                port == 0 ? Postmaster.of(ServiceDatabase.cluster(directory)).port() : port, visitor.ref());
        System.out.printf("%nKilled: %s, %d times asking, %d times pressing%n", victim, kills, kills);
        System.out.printf("answers to asking: %s%nanswers to pressing: %s%n", asking.answers(), pressing.answers());
        System.out.printf(
                "back after at most %,d ms, median %,d ms%n",
                recoveries.stream().mapToLong(ms -> ms).max().orElseThrow(),
                recoveries.stream().sorted().toList().get(recoveries.size() / 2));
        mustBalance(books, asking, pressing, again, tokens);
    }

    /** A slice after each kill, which falls when some of it is acknowledged. */
    private <T> void underFire(Clients<T> clients, List<T> items, int kills, Killer killer) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            var before = clients.acknowledged().size();
            var sent = clients.send(items.subList(kill * EACH, (kill + 1) * EACH));
            var enough = before + ThreadLocalRandom.current().nextInt(EACH / 10, EACH * 7 / 10);
            while (clients.acknowledged().size() < enough && !sent.isDone()) {
                TimeUnit.MICROSECONDS.sleep(200);
            }
            if (sent.isDone()) {
                sent.get();
                throw new IllegalStateException("All were answered before the kill; more -Dcitizens are needed");
            }
            killer.kill(clients);
            recovered(clients, before, sent);
        }
    }

    private <T> void recovered(Clients<T> clients, int before, Future<?> sent)
            throws InterruptedException, ExecutionException, TimeoutException {
        long back = System.nanoTime();
        while (clients.lastAt() < back && !sent.isDone()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        recoveries.add(Math.max(0, clients.lastAt() - back) / 1_000_000);
        sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(before + EACH, clients.acknowledged().size());
    }

    /** By address; an attempt to mail that a kill cut short is made again after a minute. */
    private static Map<String, String> tokens(Books books, Set<String> addresses)
            throws SQLException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
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
