package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.signing.Leaf;

/** What the command says of good logs and of bad ones. */
class VerifyTest {

    private static final SigningKey KEY = Logs.key("assembly.example/ledger", 1);
    private static final SigningKey OTHER = Logs.key("other.example/ledger", 2);
    private static final byte[] WORDING = new byte[32];

    @TempDir
    Path folder;

    private Path log;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<byte[]> commitments = new ArrayList<>();

    @BeforeEach
    void aLogOfTwoTexts() throws IOException {
        for (int i = 0; i < 700; i++) {
            sign(i % 7 == 0 ? "text0two" : "text0one");
        }
        for (int i = 1; i <= 5; i++) {
            entries.add(Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, commitments.get(i), Leaf.nonce())
                    .bytes());
        }
        entries.add(Leaf.invalidates("text0one", WORDING, commitments.get(6), Leaf.nonce(), "ROBOT")
                .bytes());
        Collections.shuffle(entries, new Random(1));
        log = folder.resolve("log");
        Logs.write(log, KEY, entries);
    }

    @Test
    void a_good_log_is_counted() {
        var said = verify(0, log.toString());
        assertTrue(said.contains("SEEN FOR THE FIRST TIME"), said);
        assertTrue(said.contains("text0one, wording 0000000000000000: 594 count"), said);
        assertTrue(said.contains("(600 signed, 5 withdrawn, 1 invalidated {ROBOT=1})"), said);
        assertTrue(said.contains("text0two, wording 0000000000000000: 100 count"), said);
        assertTrue(said.contains("GOOD"), said);
        verify(0, log.toString(), "--key", KEY.verifier().toString());
    }

    @Test
    void another_key_is_not_believed_even_where_the_log_serves_it() throws IOException {
        var state = folder.resolve("state").toString();
        verify(0, log.toString(), "--state", state);
        Logs.write(log, Logs.key("assembly.example/ledger", 9), entries);
        assertTrue(verify(1, log.toString(), "--state", state).contains("not signed by a key"));
        Logs.write(log, OTHER, entries);
        assertTrue(verify(1, log.toString(), "--key", KEY.verifier().toString()).contains("BAD"));
        verify(1, log.toString(), "--key", "no key");
    }

    @Test
    void a_log_that_shrinks_or_is_rewritten_is_found_out_by_whoever_remembers() throws IOException {
        var state = folder.resolve("state").toString();
        var mirror = folder.resolve("mirror").toString();
        verify(0, log.toString(), "--state", state);
        verify(0, log.toString(), "--mirror", mirror);
        for (int i = 0; i < 300; i++) {
            sign("text0one");
        }
        Logs.write(log, KEY, entries);
        var said = verify(0, log.toString(), "--state", state);
        assertTrue(said.contains("equal to it at 1 earlier"), said);
        verify(0, log.toString(), "--mirror", mirror);
        verify(0, mirror, "--against", log.toString());

        var shorter = folder.resolve("shorter");
        Logs.write(shorter, KEY, entries.subList(0, 999));
        verify(0, shorter.toString());
        assertTrue(verify(1, shorter.toString(), "--state", state).contains("shrunk"));
        assertTrue(verify(1, shorter.toString(), "--mirror", mirror).contains("shrunk"));

        var rewritten = folder.resolve("rewritten");
        var others = new ArrayList<>(entries);
        Collections.swap(others, 3, 4);
        others.addAll(signed(20));
        Logs.write(rewritten, KEY, others);
        verify(0, rewritten.toString());
        assertTrue(verify(1, rewritten.toString(), "--state", state).contains("rewritten"));
        assertTrue(verify(1, rewritten.toString(), "--mirror", mirror).contains("rewritten"));
        assertTrue(verify(1, rewritten.toString(), "--against", log.toString()).contains("two logs are shown"));
        assertTrue(verify(1, log.toString(), "--against", rewritten.toString()).contains("two logs are shown"));
        verify(0, mirror);
    }

    @Test
    void a_receipt_is_checked_with_the_log() throws IOException {
        var file = folder.resolve("receipt");
        Files.writeString(file, Logs.receipt(KEY, entries.subList(0, 400), 17).toString());
        var said = verify(0, log.toString(), "--receipt", file.toString());
        assertTrue(said.contains("entry 17 is in the tree of 400"), said);
        Files.writeString(file, Logs.receipt(OTHER, entries.subList(0, 400), 17).toString());
        verify(1, log.toString(), "--receipt", file.toString());
        var elsewhere = new ArrayList<>(entries.subList(1, 401));
        Files.writeString(file, Logs.receipt(KEY, elsewhere, 17).toString());
        assertTrue(verify(1, log.toString(), "--receipt", file.toString()).contains("rewritten"));
        Files.write(file, new byte[1_000_000]);
        verify(1, log.toString(), "--receipt", file.toString());
    }

    @Test
    void entries_that_do_not_add_up_are_told() throws IOException {
        var stranger = Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, Leaf.nonce(), Leaf.nonce());
        assertTrue(with(stranger.bytes()).contains("never signed"));
        var twice = Leaf.cancels(Leaf.Type.WITHDRAW, "text0one", WORDING, commitments.get(1), Leaf.nonce());
        assertTrue(with(twice.bytes()).contains("another cancels already"));
        var elsewhere = Leaf.cancels(Leaf.Type.WITHDRAW, "text0two", WORDING, commitments.get(8), Leaf.nonce());
        assertTrue(with(elsewhere.bytes()).contains("never signed"));
        assertTrue(with(entries.get(0)).contains("BAD"));
        assertTrue(with(new byte[] {2, 2, 3}).contains("not in the form"));
        assertTrue(with(new byte[] {1}).contains("cut off"));
    }

    private enum Mischief {
        ENDLESS,
        TRICKLE,
        BOMB,
        REDIRECT,
        BROKEN,
        SILENT,
        GARBAGE
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_server_is_a_clear_verdict(Mischief mischief) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/ledger/", exchange -> {
            var path = exchange.getRequestURI().getPath().substring("/ledger/".length());
            if (path.equals("tile/entries/001")) {
                harm(exchange, mischief);
            } else {
                answer(exchange, log.resolve(path));
            }
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ledger";
            var begun = System.nanoTime();
            var said = verify(1, url, "--timeout", "2");
            assertTrue(said.contains("BAD: tile/entries/001"), said);
            assertTrue(System.nanoTime() - begun < 10e9, "it ends soon");
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void over_the_web_and_in_a_folder_it_is_the_same_log() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/ledger/",
                exchange -> answer(
                        exchange, log.resolve(exchange.getRequestURI().getPath().substring("/ledger/".length()))));
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ledger";
            verify(0, url, "--mirror", folder.resolve("mirror").toString());
            verify(0, folder.resolve("mirror").toString(), "--against", url);
        } finally {
            server.stop(0);
        }
    }

    private static void harm(HttpExchange exchange, Mischief mischief) throws IOException {
        switch (mischief) {
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write(new byte[65536]);
                }
            }
            case TRICKLE -> {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write(0);
                    exchange.getResponseBody().flush();
                    pause();
                }
            }
            case BOMB -> {
                var bomb = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(bomb)) {
                    gzip.write(new byte[50_000_000]);
                }
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, bomb.size());
                exchange.getResponseBody().write(bomb.toByteArray());
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
                exchange.sendResponseHeaders(302, -1);
            }
            case BROKEN -> exchange.sendResponseHeaders(500, -1);
            case SILENT -> {
                for (int i = 0; i < 100; i++) {
                    pause();
                }
            }
            case GARBAGE -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[1000]);
            }
            default -> throw new IllegalStateException();
        }
        exchange.close();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            var content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private String with(byte[] entry) throws IOException {
        var more = new ArrayList<>(entries);
        more.add(entry);
        var changed = folder.resolve("changed");
        Logs.write(changed, KEY, more);
        return verify(1, changed.toString());
    }

    private void sign(String declaration) {
        commitments.add(Leaf.nonce());
        entries.add(Leaf.sign(declaration, WORDING, commitments.get(commitments.size() - 1))
                .bytes());
    }

    private static List<byte[]> signed(int count) {
        return Collections.nCopies(count, "").stream()
                .map(nothing -> Leaf.sign("text0one", WORDING, Leaf.nonce()).bytes())
                .toList();
    }

    private static String verify(int expected, String... args) {
        var said = new StringWriter();
        var code = new picocli.CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute(args);
        assertEquals(expected, code, said::toString);
        assertFalse(expected != 0 && said.toString().contains("GOOD"), said::toString);
        return said.toString();
    }
}
