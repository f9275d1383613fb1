package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Folder;
import org.undersigned.ledger.Memory;
import org.undersigned.ledger.Mutations;
import org.undersigned.ledger.OutsideCheck;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.recount.Verified;

/**
 * The packaged service makes a log of what comes at a rate; how long entries wait, what {@code verify} and Go's own packages
 * say of the log, and whether anything that is spoilt goes unnoticed: {@code ./mvnw test -Dtest=LedgerBench -Drate=5000
 * -Dseconds=60 -Dmutations=1000}, after {@code ./mvnw package -DskipTests}.
 */
class LedgerBench {

    private static final int RATE = Integer.getInteger("rate", 5000);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int MUTATIONS = Integer.getInteger("mutations", 100);
    private static final int A_SECOND = 20;
    private static final String TEXT = "0123456789ab";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    /** Entries that were committed at a moment. */
    private record Batch(List<Long> ids, Instant at) {}

    private ServiceDatabase database;

    @Test
    void entries_come_in_time_and_the_log_is_good() throws Exception {
        try (var service = new PackagedService(directory, Map.of())) {
            service.start();
            database = new ServiceDatabase(directory);
            var batches = entered();
            long last = database.number("select max(id) from ledger_entry");
            database.waitFor("select count(*) from ledger_entry entry where not exists (select from ledger_place place"
                    + " join ledger_checkpoint done on done.size > place.index where place.entry_id = entry.id)"
                    + " and id > " + (last - 1000));
            tell(batches);
            System.out.printf("memory of the service: at most %d MB%n", service.mostResident() >> 20);
            mustBeGood(service.at("ledger").toString());
        } finally {
            Postmaster.end(ServiceDatabase.cluster(directory));
        }
    }

    private List<Batch> entered() throws SQLException, InterruptedException {
        var batches = new ArrayList<Batch>();
        long begun = System.nanoTime();
        try (var connection = database.connection()) {
            for (int i = 0; i < SECONDS * A_SECOND; i++) {
                batches.add(enter(connection, RATE / A_SECOND));
                long due = begun + (i + 1) * 1_000_000_000L / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            }
        }
        System.out.printf("%n%,d entries in %.1f s%n", RATE * SECONDS, (System.nanoTime() - begun) / 1e9);
        return batches;
    }

    private static Batch enter(Connection connection, int count) throws SQLException {
        var leaves = Stream.generate(
                        () -> Leaf.sign(TEXT, new byte[32], Leaf.nonce()).bytes())
                .limit(count)
                .toArray(byte[][]::new);
        var ids = new ArrayList<Long>();
        try (var statement =
                connection.prepareStatement("insert into ledger_entry (leaf) select * from unnest(?) returning id")) {
            statement.setArray(1, connection.createArrayOf("bytea", leaves));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return new Batch(ids, Instant.now());
    }

    /** From the commit of an entry to the first published checkpoint over it. */
    private void tell(List<Batch> batches) throws SQLException {
        var waits = new ArrayList<Double>();
        try (var connection = database.connection();
                var statement = connection.prepareStatement(
                        """
                        select extract(epoch from done.published_at - ?) from ledger_place place
                        join lateral (select published_at from ledger_checkpoint where size > place.index
                            order by size limit 1) done on true
                        where place.entry_id = any (?)
                        """)) {
            for (var batch : batches) {
                statement.setTimestamp(1, Timestamp.from(batch.at));
                statement.setArray(2, connection.createArrayOf("bigint", batch.ids.toArray()));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        waits.add(row.getDouble(1));
                    }
                }
            }
        }
        waits.sort(null);
        assertEquals((long) RATE * SECONDS, waits.size());
        System.out.printf(
                "published after: median %.1f s, p99 %.1f s, at most %.1f s; %,d checkpoints%n",
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 99 / 100),
                waits.get(waits.size() - 1),
                database.number("select count(*) from ledger_checkpoint"));
    }

    private void mustBeGood(String url) throws Exception {
        var mirror = directory.resolve("mirror");
        long begun = System.nanoTime();
        System.out.println(Verified.with(0, url, "--mirror", mirror.toString()));
        System.out.printf("verified over HTTP and mirrored in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        Verified.with(0, mirror.toString());
        System.out.printf("verified from the mirror in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        var keys = new Memory(mirror).keys();
        if (OutsideCheck.isPossible()) {
            var outside = OutsideCheck.built(directory);
            for (var log : List.of(url, mirror.toString())) {
                var said = outside.check(keys.get(0), log);
                System.out.println("Go's own packages, " + (log.equals(url) ? "HTTP" : "mirror") + ": " + said);
                assertTrue(said.startsWith("GOOD: "), said);
            }
        }
        var mutations = new Mutations(mirror, 6);
        begun = System.nanoTime();
        var unnoticed = Stream.generate(() -> mutations.unnoticed(() -> notices(mirror, keys)))
                .limit(MUTATIONS)
                .filter(Objects::nonNull)
                .toList();
        System.out.printf(
                "%,d times spoilt, %d unnoticed, in %.0f s%n",
                MUTATIONS, unnoticed.size(), (System.nanoTime() - begun) / 1e9);
        assertEquals(List.of(), unnoticed);
        Verified.with(0, mirror.toString());
    }

    private static boolean notices(Path mirror, List<VerifierKey> keys) {
        try {
            new Audit(new Folder(mirror), keys.get(0).name(), keys).run(List.of(), (index, entry) -> {});
            return false;
        } catch (BadLog noticed) {
            return true;
        }
    }
}
