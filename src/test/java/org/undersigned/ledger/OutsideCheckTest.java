package org.undersigned.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our logs before an implementation that is not ours, and spoilt logs before ours. */
class OutsideCheckTest {

    private static final SigningKey KEY = Logs.key("assembly.example/ledger", 1);

    private final List<byte[]> entries = new ArrayList<>(IntStream.range(0, 3000)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList());

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = folder.resolve("log");
        Logs.write(log, KEY, entries);
    }

    @Test
    void another_implementation_finds_our_logs_good_and_spoilt_ones_bad() throws Exception {
        assumeTrue(
                OutsideCheck.isPossible(), "apt-get install golang-go golang-golang-x-mod-dev, and this is tried, too");
        var outside = OutsideCheck.built(folder);
        for (int size : List.of(0, 1, 255, 256, 257, 3000)) {
            var one = folder.resolve("log" + size);
            Logs.write(one, KEY, entries.subList(0, size));
            assertTrue(outside.check(KEY.verifier(), one.toString()).startsWith("GOOD: " + size + " entries"));
        }
        Files.write(log.resolve("tile/0/003"), new byte[8192]);
        assertTrue(outside.check(KEY.verifier(), log.toString()).startsWith("BAD"));
    }

    @Test
    void nothing_that_is_spoilt_in_a_log_goes_unnoticed() throws IOException {
        assertTrue(!notices());
        var mutations = new Mutations(log, 20);
        var unnoticed = Stream.generate(() -> mutations.unnoticed(this::notices))
                .limit(300)
                .filter(Objects::nonNull)
                .toList();
        assertEquals(List.of(), unnoticed);
        assertTrue(!notices());
    }

    private boolean notices() {
        try {
            new Audit(new Folder(log), KEY.verifier().name(), List.of(KEY.verifier())).run(List.of(), (i, entry) -> {});
            return false;
        } catch (BadLog noticed) {
            return true;
        }
    }
}
