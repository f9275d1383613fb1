package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.signing.Leaf;

/**
 * The log in {@code src/test/resources/ledger/vectors}, from which others can try their verifiers. If this fails, the format
 * has changed, and every verifier in the world with it. {@code -Dvectors=write} writes it anew.
 */
class VectorsTest {

    private static final Path KEPT = Path.of("src/test/resources/ledger/vectors");
    private static final SigningKey KEY = Logs.key("vectors.example/ledger", 7);
    private static final List<String> TEXTS = List.of("000000000one", "000000000two", "00000000tree");
    private static final int RECEIPT = 77;

    @TempDir
    Path folder;

    @Test
    void the_kept_log_is_the_one_that_is_made() throws IOException {
        var made = "write".equals(System.getProperty("vectors")) ? KEPT : folder;
        var entries = entries();
        Logs.write(made, KEY, entries);
        Files.writeString(
                made.resolve("entry-77.tlog-proof"),
                Logs.receipt(KEY, entries, RECEIPT).toString());
        try (var files = Files.walk(made)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertArrayEquals(
                        Files.readAllBytes(KEPT.resolve(made.relativize(file))),
                        Files.readAllBytes(file),
                        file::toString);
            }
        }
    }

    @Test
    void it_says_what_is_kept_with_it() throws IOException {
        var said = Verified.with(
                0,
                KEPT.toString(),
                "--key",
                KEY.verifier().toString(),
                "--receipt",
                KEPT.resolve("entry-77.tlog-proof").toString());
        var kept = Files.readAllLines(KEPT.resolve("said.txt"));
        assertEquals(TEXTS.size() + 1, kept.size());
        kept.forEach(line -> assertTrue(said.contains(line), said));
    }

    @Test
    void what_opens_and_closes_a_text_and_names_a_key_follows_from_what_is_told() throws IOException {
        var told = new HashMap<String, String>();
        int entries = 0;
        for (var line : Files.readAllLines(KEPT.resolveSibling("acts.txt"))) {
            var parts = line.split(" ", 2);
            if (!parts[0].equals("entry")) {
                told.put(parts[0], parts.length > 1 ? parts[1] : "");
                continue;
            }
            var entered = Leaf.parsed(HexFormat.of().parseHex(parts[1]));
            assertArrayEquals(
                    (entered.type() == Leaf.Type.KEY ? Leaf.key(told.get("key")) : turn(entered.type(), told)).bytes(),
                    entered.bytes());
            entries++;
        }
        assertEquals(3, entries);
    }

    private static Leaf turn(Leaf.Type type, Map<String, String> told) {
        var hash = HexFormat.of().parseHex(told.get("wording"));
        var record = Leaf.recordHash(bytes(told.get("act")), bytes(told.get("number")), bytes(told.get("moment")));
        var nonce = HexFormat.of().parseHex(told.get("nonce"));
        var text = told.get("declaration");
        return Leaf.turns(type, text, hash, Leaf.commitment(text, hash, nonce, record));
    }

    /** 280 signatures, every seventh withdrawn or found invalid until there are 300 entries. */
    private static List<byte[]> entries() {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < 280; i++) {
            var text = TEXTS.get(i % TEXTS.size());
            entries.add(Leaf.sign(text, wording(text), commitment(text, i)).bytes());
        }
        for (int i = 0; entries.size() < 300; i += 7) {
            var text = TEXTS.get(i % TEXTS.size());
            var own = commitment(text, 1000 + i);
            entries.add((i % 2 == 0
                            ? Leaf.cancels(Leaf.Type.WITHDRAW, text, wording(text), commitment(text, i), own)
                            : Leaf.invalidates(text, wording(text), commitment(text, i), own, "ROBOT"))
                    .bytes());
        }
        return entries;
    }

    private static byte[] wording(String text) {
        return Leaf.recordHash(bytes("wording of " + text));
    }

    private static byte[] commitment(String text, int i) {
        return Leaf.commitment(
                text, wording(text), Leaf.recordHash(bytes("nonce " + i)), Leaf.recordHash(bytes("" + i)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
