package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Browsers;
import org.undersigned.signing.Leaf;

/**
 * The packaged service makes a log of a million entries, and a browser on the same machine counts all of it again: {@code
 * ./mvnw test -Dtest=RecountBench -Dentries=1000000}, after {@code ./mvnw package -DskipTests}.
 */
class RecountBench {

    private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
    private static final int AT_ONCE = 10_000;

    /** Of a hundred entries one cancels another. */
    private static final int CANCELS = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String VERDICT = "[data-recount-verdict] .notice__title";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private ServiceDatabase database;

    private record Text(String id, String ref, int wording, byte[] hash) {}

    @Test
    void a_browser_counts_a_million_entries_again() throws Exception {
        try (var service = new PackagedService(directory, Map.of())) {
            service.start();
            database = new ServiceDatabase(directory);
            var text = text();
            long begun = System.nanoTime();
            enter(text);
            database.waitFor("select max(id) - (select count(*) from ledger_place) from ledger_entry");
            System.out.printf("%n%,d entries entered and placed in %.0f s%n", ENTRIES, seconds(begun));
            database.waitFor("select max(index) + 1 - (select size from recount_reach) from ledger_place");
            System.out.printf("and read by the service after %.0f s%n", seconds(begun));
            try (var browsers = Browsers.start();
                    var visitor = browsers.visitor(1280, ColorScheme.LIGHT)) {
                var page = visitor.newPage();
                page.navigate(
                        service.at("en/declarations/" + text.ref + "/verify").toString());
                count(page, "for the first time");
                page.reload();
                count(page, "again, by what the browser has kept");
            }
            System.out.printf("memory of the service: at most %d MB%n", service.mostResident() >> 20);
        } finally {
            Postmaster.end(ServiceDatabase.cluster(directory));
        }
    }

    private static void count(Page page, String how) {
        long begun = System.nanoTime();
        long most = 0;
        page.click("[data-recount-go]");
        while (page.locator(VERDICT).count() == 0) {
            assertTrue(seconds(begun) < PATIENCE.toSeconds(), "it does not end");
            page.waitForTimeout(500);
            most = Math.max(most, memory());
        }
        System.out.printf(
                "%s: %.1f s, the browser's memory at most %d MB: %s%n",
                how, seconds(begun), most >> 20, page.locator(VERDICT).innerText());
        assertTrue(page.locator(VERDICT).innerText().contains("The count agrees"), page.locator(VERDICT)::innerText);
        assertTrue(page.locator("[data-recount-verdict]").innerText().contains("%,d".formatted(ENTRIES)));
    }

    /** Of all processes of the browser, what they share parted among them. */
    private static long memory() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chromium"))
                .mapToLong(process -> proportional(process.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findAny()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException itHasEnded) {
            return 0;
        }
    }

    private Text text() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        select d.id, d.ref, d.wording_number, w.content_hash from declaration d
                        join wording w on w.declaration_id = d.id and w.number = d.wording_number
                        where d.published_on is not null order by d.id limit 1
                        """)) {
            row.next();
            return new Text(row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4));
        }
    }

    /** With those that are there already, so many. */
    private void enter(Text text) throws SQLException {
        int count = ENTRIES - (int) database.number("select count(*) from ledger_entry");
        try (var connection = database.connection()) {
            int cancels = 0;
            for (int done = 0; done < count; done += AT_ONCE) {
                cancels += enter(connection, text, Math.min(AT_ONCE, count - done));
            }
            try (var tally = connection.prepareStatement(
                    """
                    insert into tally (declaration_id, wording_number, dimension, key, slot, n)
                    values (?, ?, 'COUNTED', '', 15, ?)
                    """)) {
                tally.setString(1, text.id);
                tally.setInt(2, text.wording);
                tally.setInt(3, count - 2 * cancels);
                tally.executeUpdate();
            }
        }
    }

    private static int enter(Connection connection, Text text, int count) throws SQLException {
        int cancels = count / CANCELS;
        var signed = IntStream.range(0, count - cancels)
                .mapToObj(i -> Leaf.sign(text.id, text.hash, Leaf.nonce()))
                .toList();
        var leaves = new byte[count][];
        for (int i = 0; i < count; i++) {
            leaves[i] = i < signed.size()
                    ? signed.get(i).bytes()
                    : Leaf.cancels(
                                    Leaf.Type.WITHDRAW,
                                    text.id,
                                    text.hash,
                                    signed.get(i - signed.size()).commitment(),
                                    Leaf.nonce())
                            .bytes();
        }
        try (var statement = connection.prepareStatement("insert into ledger_entry (leaf) select * from unnest(?)")) {
            statement.setArray(1, connection.createArrayOf("bytea", leaves));
            statement.executeUpdate();
        }
        return cancels;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
