package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.recount.TrialLogs.*;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Browsers;
import org.undersigned.TestDatabase;
import org.undersigned.ledger.Logs;
import org.undersigned.signing.Leaf;

/** What the script in the browser says of logs and receipts, good and hostile ones: each a clear word, never a pass. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecountBrowserTest {

    @TestHTTPResource("/")
    URI root;

    @TempDir
    Path folder;

    /** By what must be said: its first word, and after a colon what it is about. */
    private final Map<String, Map<String, Object>> requests = new LinkedHashMap<>();

    private final List<byte[]> entries = entries();
    private Page page;

    private interface Harm {
        void to(Path log) throws IOException;
    }

    @Test
    void each_log_gets_a_clear_word() throws IOException {
        try (var browsers = Browsers.start();
                var visitor = browsers.visitor(1280, ColorScheme.LIGHT)) {
            page = visitor.newPage();
            page.navigate(root.resolve("/en/verify").toString());
            good();
            files();
            counts();
            checkpoints();
            memory();
            receipts();
            var said = answers(requests);
            assertEquals(requests.keySet(), said.keySet());
            assertEquals(
                    List.of(),
                    said.entrySet().stream()
                            .filter(one -> !isAsExpected(one.getKey().split(":")[0], one.getValue()))
                            .toList());
        }
    }

    /** What is good is told by a result, in which this stands. */
    private static boolean isAsExpected(String expected, String answer) {
        return expected.startsWith("\"")
                ? answer.contains(expected.replace(';', ':'))
                : answer.startsWith(expected + " ");
    }

    private void good() throws IOException {
        counted("\"counted\";596,\"page\";596,\"before\";0,\"waiting\";0", entries, 596);
        // two are counted and come with the next checkpoint
        var few = entries.subList(0, 650);
        var log = made("grows", few, there -> {});
        Files.writeString(log.resolve("count.json"), figure(650, signed(few) + 2, "\"signed\":2,\"ended\":0"));
        var waits = asked(recount("grows", null));
        assertTrue(waits.contains("\"waiting\":2"), waits);
        Logs.write(log, KEY, entries.subList(0, 652));
        var came = asked(Map.of("act", "again"));
        assertTrue(came.contains("\"size\":652") && came.contains("\"waiting\":0"), came);
        Logs.write(log, KEY, entries(653));
        var rewritten = asked(Map.of("act", "again"));
        assertTrue(rewritten.startsWith("rewritten "), rewritten);
    }

    private String asked(Map<String, Object> request) {
        return answers(Map.of("one", request)).get("one");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> answers(Map<String, Map<String, Object>> all) {
        return (Map<String, String>) page.evaluate(ASK, all);
    }

    private void files() throws IOException {
        broken("file: cut off", log -> cut(log.resolve("tile/entries/001"), -10));
        broken("file: empty", log -> cut(log.resolve("tile/entries/000"), 0));
        broken("file: a length of nothing", log -> change(log.resolve("tile/entries/001"), 1, 0));
        broken("file: a length beyond the end", log -> change(log.resolve("tile/entries/001"), 0, 0xff));
        broken("file: one entry less", log -> cut(log.resolve("tile/entries/002.p/188"), -87));
        broken("root: another byte", log -> change(log.resolve("tile/entries/001"), 60, 7));
        broken("missing: gone", log -> Files.delete(log.resolve("tile/entries/002.p/188")));
        broken(
                "file: without an end",
                log -> HostileLogs.MISCHIEF.put(log.getFileName() + "/tile/entries/001", "endless"));
        broken(
                "unreachable: answered by 500",
                log -> HostileLogs.MISCHIEF.put(log.getFileName() + "/tile/entries/001", "broken"));
        broken("empty: no checkpoint", log -> Files.delete(log.resolve("checkpoint")));
    }

    private void counts() throws IOException {
        var first = Leaf.parsed(entries.get(0));
        with("repeated: the same twice", entries.get(5));
        with("twice: cancelled twice", cancel(entries.get(1)), cancel(entries.get(1)));
        with(
                "nothing: cancels nothing",
                cancel(Leaf.sign(TEXT, WORDING, Leaf.nonce()).bytes()));
        with("entry: more than an entry", Arrays.copyOf(entries.get(5), entries.get(5).length + 1));
        with("entry: cut off", Arrays.copyOf(entries.get(5), 20));
        with("entry: of no type", changed(first.bytes(), 1, 9));
        with("entry: of another version", changed(first.bytes(), 0, 2));
        counted("count: the page tells more", entries, 597);
        var name = "log" + requests.size();
        var log = made(name, entries, there -> {});
        Files.writeString(log.resolve("count.json"), figure(700, 599, "\"signed\":0,\"ended\":-3"));
        requests.put("unreachable: a figure of less than nothing", recount(name, null));
    }

    private void checkpoints() throws IOException {
        broken("false: another signature", log -> {
            var note = Files.readString(log.resolve("checkpoint"));
            int at = note.length() - 12;
            Files.writeString(
                    log.resolve("checkpoint"),
                    note.substring(0, at) + (note.charAt(at) == 'A' ? 'B' : 'A') + note.substring(at + 1));
        });
        broken(
                "unsigned: by another key",
                log -> Files.write(
                        log.resolve("checkpoint"), Logs.note(OTHER, entries).bytes()));
        broken(
                "origin: of another log",
                log -> Files.write(
                        log.resolve("checkpoint"), Logs.note(ELSEWHERE, entries).bytes()));
        broken(
                "root: a false root",
                log -> Files.write(
                        log.resolve("checkpoint"), Logs.note(KEY, entries(700)).bytes()));
        broken("note: no note", log -> Files.writeString(log.resolve("checkpoint"), "assembly.example/ledger\n700\n"));
        broken(
                "note: a hostile size",
                log -> Files.writeString(
                        log.resolve("checkpoint"),
                        Files.readString(log.resolve("checkpoint")).replace("\n700\n", "\n99999999999999999999\n")));
        broken("key: no key", log -> Files.writeString(log.resolve("key"), "nothing\n"));
        broken("key: none at all", log -> Files.writeString(log.resolve("key"), "\n"));
        broken(
                "file: an endless checkpoint",
                log -> HostileLogs.MISCHIEF.put(log.getFileName() + "/checkpoint", "endless"));
    }

    private void memory() throws IOException {
        made("remembered", entries, log -> {});
        look("\"holds\";300", seen(KEY, entries.subList(0, 300)));
        look("rewritten: another beginning", seen(KEY, entries(300)));
        look("rewritten: another of the same size", seen(KEY, entries(700)));
        look("other_key: another key", seen(OTHER, entries.subList(0, 300)));
        look("shrunk: larger before", seen(KEY, entries(701)));
        broken("rewritten: and counted again", log -> {}, seen(KEY, entries(300)));
    }

    private void receipts() {
        var few = entries.subList(0, 400);
        var good = Logs.receipt(KEY, few, 17).toString();
        var another = Logs.receipt(KEY, few, 18).toString();
        receipt("\"index\";17,\"size\";400", good);
        receipt("\"index\";17: pasted", good.replace("\n", "\r\n") + "\n\n");
        receipt("receipt: cut off", good.substring(0, 200));
        receipt("receipt: without its end", good.substring(0, good.length() - 40));
        receipt("receipt: another text", "Good morning\n\nto all\n");
        receipt("receipt: nothing", "");
        receipt("receipt_path: another place", good.replace("index 17", "index 18"));
        receipt("receipt_path: another entry", another.replaceFirst("extra .*", good.split("\n")[1]));
        receipt("receipt_bare: without entry", good.replaceFirst("extra .*\n", ""));
        receipt("receipt_false: another size", good.replace("\n400\n", "\n401\n"));
        receipt("receipt_other: of another log", Logs.receipt(ELSEWHERE, entries, 17));
        receipt("receipt_unsigned: another key", Logs.receipt(OTHER, entries, 17));
        receipt("receipt_root: of another tree", Logs.receipt(KEY, entries(400), 17));
        receipt("receipt_shrunk: of a larger tree", Logs.receipt(KEY, entries(800), 17));
    }

    private void with(String expected, byte[]... more) throws IOException {
        var all = new ArrayList<>(entries);
        all.addAll(List.of(more));
        counted(expected, all, 596);
    }

    private void broken(String expected, Harm harm) throws IOException {
        broken(expected, harm, null);
    }

    private void broken(String expected, Harm harm, Map<String, Object> remembered) throws IOException {
        var name = "log" + requests.size();
        made(name, entries, harm);
        requests.put(expected, recount(name, remembered));
    }

    /** @param figure that the page tells */
    private void counted(String expected, List<byte[]> all, int figure) throws IOException {
        var name = "log" + requests.size();
        var log = made(name, all, there -> {});
        Files.writeString(log.resolve("count.json"), figure(all.size(), figure, "\"signed\":0,\"ended\":0"));
        requests.put(expected, recount(name, null));
    }

    private Path made(String name, List<byte[]> all, Harm harm) throws IOException {
        var log = folder.resolve(name);
        Logs.write(log, KEY, all);
        Files.writeString(log.resolve("count.json"), figure(0, 596, "\"signed\":600,\"ended\":4"));
        HostileLogs.FOLDERS.put(name, log);
        harm.to(log);
        return log;
    }

    private void look(String expected, Map<String, Object> remembered) {
        requests.put(expected, Map.of("act", "look", "log", "/hostile/remembered", "remembered", remembered));
    }

    private void receipt(String expected, Object receipt) {
        var letters = receipt.toString();
        requests.put(expected, Map.of("act", "receipt", "log", "/hostile/remembered", "letters", letters));
    }
}
