package org.undersigned.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.witness.WitnessClient.Kind;

/** The witness, over HTTP. */
class WitnessTest {

    private static final SigningKey LOG = Logs.key("assembly.example/ledger", 1);
    private static final SigningKey OTHER = Logs.key("other.example/ledger", 2);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private GrowingLog log;
    private SigningKey key;
    private Seen seen;
    private WitnessServer server;

    @BeforeAll
    static void quickly() {
        WitnessServer.tune();
    }

    @BeforeEach
    void begin() throws IOException {
        log = new GrowingLog(LOG).to(1000, 0);
        start();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        seen.close();
    }

    private void start() throws IOException {
        key = WitnessKey.in(folder, Optional.of("chamber.example/witness"));
        seen = new Seen(folder.resolve("seen"));
        var witness = new Witness(key, seen, List.of(LOG.verifier()), Clock.fixed(NOW, ZoneOffset.UTC));
        server = new WitnessServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                witness,
                key.verifier(),
                new PrintWriter(new StringWriter()));
    }

    private void restart() throws IOException {
        end();
        start();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private WitnessClient client() {
        return new WitnessClient(key.verifier(), url(), Duration.ofSeconds(5));
    }

    private HttpResponse<String> post(byte[] body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(url().resolve(AddCheckpoint.PATH))
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(AddCheckpoint asked) {
        return post(asked.bytes()).statusCode();
    }

    @Test
    void a_tree_that_grows_is_cosigned_with_the_time() {
        assertEquals(200, status(log.asks(0, 0)));
        var reply = client().ask(log.asks(0, 300));
        assertEquals(Kind.COSIGNED, reply.kind());
        assertEquals(Optional.of(NOW.getEpochSecond()), key.verifier().time(reply.signature()));
        var note = log.note(300).and(reply.signature());
        assertEquals(List.of(key.verifier()), note.signers(List.of(key.verifier())));
        assertEquals(Kind.COSIGNED, client().ask(log.asks(300, 1000)).kind());
        assertEquals(Kind.COSIGNED, client().ask(log.asks(1000, 1000)).kind());
    }

    @Test
    void what_it_refuses_it_refuses_as_the_specification_says() {
        assertEquals(404, status(new GrowingLog(OTHER).to(3, 0).asks(0, 3)));
        assertEquals(
                403,
                status(new GrowingLog(Logs.key("assembly.example/ledger", 9))
                        .to(3, 0)
                        .asks(0, 3)));
        var good = log.asks(0, 300);
        var forged = new Note(
                good.note().text().replace("\n300\n", "\n301\n"), good.note().signatures());
        assertEquals(403, status(new AddCheckpoint(0, List.of(), forged)));
        assertEquals(200, status(good));

        assertEquals(400, status(log.asks(400, 300)));
        var conflict = post(log.asks(0, 1000).bytes());
        assertEquals(409, conflict.statusCode());
        assertEquals("300\n", conflict.body());
        assertEquals(
                "text/x.tlog.size",
                conflict.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(409, status(log.asks(200, 250)), "smaller");
        var other = new GrowingLog(LOG).to(100, 0).to(1000, 5);
        assertEquals(409, status(other.asks(300, 300)), "another root of the same size");
        assertEquals(422, status(other.asks(300, 1000)));
        var proof = log.asks(300, 1000).proof();
        assertEquals(422, status(new AddCheckpoint(300, List.of(), log.note(1000))));
        assertEquals(422, status(new AddCheckpoint(300, proof, log.note(999))));
        assertEquals(422, status(new AddCheckpoint(300, proof, log.note(300))), "more than nothing to prove");
        assertEquals(200, status(log.asks(300, 1000)));
    }

    @Test
    void nothing_begins_with_a_proof_and_an_empty_tree_has_one_root() {
        assertEquals(422, status(new AddCheckpoint(0, List.of(), log.note(0, Merkle.leaf(new byte[1])))));
        assertEquals(422, status(new AddCheckpoint(0, log.asks(300, 1000).proof(), log.note(1000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old",
                "old 0",
                "old 00\n\nNOTE",
                "old -1\n\nNOTE",
                "old 9999999999999999999\n\nNOTE",
                "new 0\n\nNOTE",
                "old 0\r\n\nNOTE",
                "old 0\nAAAA\n\nNOTE",
                "old 0\n\n\nNOTE",
                "old 0\nNOTE"
            })
    void what_is_no_request_is_told_so(String request) {
        var body = request.replace("NOTE", log.note(300).toString());
        assertEquals(400, post(body.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    @Test
    void too_many_hashes_too_long_a_body_or_another_method_are_no_request() throws Exception {
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i < 64; i++) {
            hashes.add(Merkle.empty());
        }
        assertEquals(400, status(new AddCheckpoint(0, hashes, log.note(300))));
        assertEquals(400, post(new byte[300_000]).statusCode());
        var get = http.send(
                HttpRequest.newBuilder(url().resolve(AddCheckpoint.PATH)).build(), BodyHandlers.ofString());
        assertEquals(405, get.statusCode());
        var shown = http.send(HttpRequest.newBuilder(url().resolve("/key")).build(), BodyHandlers.ofString());
        assertEquals(key.verifier() + "\n", shown.body());
    }

    @Test
    void it_remembers_when_it_is_started_again_and_signs_nothing_where_it_cannot() throws IOException {
        assertEquals(200, status(log.asks(0, 300)));
        var before = key.verifier();
        restart();
        assertEquals(before, key.verifier());
        assertEquals(409, status(log.asks(0, 1000)));
        assertEquals(200, status(log.asks(300, 500)));
        assertThrows(IllegalArgumentException.class, () -> new Seen(folder.resolve("seen")), "one at a time");
        assertThrows(IllegalArgumentException.class, () -> WitnessKey.in(folder, Optional.of("another.example/w")));
        try (var files = Files.list(folder.resolve("seen"))) {
            for (var file : files.filter(one -> !one.endsWith("lock")).toList()) {
                Files.writeString(file, "half a che");
            }
        }
        assertEquals(500, status(log.asks(0, 1000)), "what cannot be read is not nothing");
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("key"))));
    }

    /** Whatever it is asked, in any order and by many at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_never_signs_two_roots_of_a_size_nor_a_smaller_tree(long seed) throws Exception {
        var ways = List.of(
                log,
                new GrowingLog(LOG).to(40, 0).to(1000, 1),
                new GrowingLog(LOG).to(700, 0).to(1000, 2));
        var random = new Random(seed);
        var signed = new HashMap<Long, byte[]>();
        var order = new ArrayList<Long>();
        long last = 0;
        for (int n = 0; n < 150; n++) {
            var way = ways.get(random.nextInt(ways.size()));
            long size = Math.min(1000, last + random.nextInt(60) - 10);
            long old = random.nextInt(3) == 0 ? random.nextInt(1001) : last;
            if (size < 0) {
                continue;
            }
            var reply = client().ask(way.asks(Math.min(old, size), size));
            if (reply.kind() == Kind.COSIGNED) {
                var root = signed.putIfAbsent(size, way.root(size));
                assertTrue(root == null || Arrays.equals(root, way.root(size)), "two roots of " + size);
                order.add(size);
                last = size;
            }
            if (random.nextInt(40) == 0) {
                restart();
            }
        }
        assertTrue(order.size() > 10, () -> "only " + order.size() + " were signed");
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void of_two_at_once_one_is_first() throws Exception {
        var ways = List.of(log, new GrowingLog(LOG).to(40, 0).to(1000, 1));
        var threads = Executors.newFixedThreadPool(8);
        var signed = new java.util.concurrent.ConcurrentHashMap<Long, String>();
        try {
            var acts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 8; i++) {
                var way = ways.get(i % 2);
                acts.add(() -> {
                    long at = 0;
                    for (int n = 0; n < 60; n++) {
                        long size = Math.min(1000, at + 1 + n % 7);
                        var reply = client().ask(way.asks(at, size));
                        if (reply.kind() == Kind.COSIGNED) {
                            var root = way.note(size).text();
                            assertEquals(root, signed.computeIfAbsent(size, any -> root));
                            at = size;
                        } else if (reply.kind() == Kind.AT_SIZE) {
                            at = reply.size();
                        }
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(signed.size() > 20);
    }

    /** Killed at any moment: whatever it has answered it still knows, and what it has kept and not answered can be asked again. */
    @Test
    void a_kill_between_the_disk_and_the_answer_loses_nothing() throws Exception {
        var home = folder.resolve("killed");
        long answered = 0;
        var random = new Random(4);
        for (int round = 0; round < 4; round++) {
            try (var process = new WitnessProcess(home, LOG.verifier())) {
                var asked = process.client();
                var first = asked.ask(log.asks(0, 0));
                long at = first.kind() == Kind.AT_SIZE ? first.size() : 0;
                assertTrue(at >= answered, () -> "it has forgotten");
                process.killIn(random.nextInt(60));
                while (at < 990) {
                    var reply = asked.ask(log.asks(at, at + 1));
                    if (reply.kind() != Kind.COSIGNED) {
                        assertEquals(Kind.UNREACHABLE, reply.kind());
                        break;
                    }
                    at++;
                    answered = at;
                }
            }
        }
        try (var process = new WitnessProcess(home, LOG.verifier())) {
            var reply = process.client().ask(log.asks(0, 0));
            long at = reply.kind() == Kind.AT_SIZE ? reply.size() : 0;
            assertTrue(at == answered || at == answered + 1, at + " is kept, " + answered + " was answered");
            var other = new GrowingLog(LOG).to(1000, 7);
            if (at > 0) {
                assertEquals(
                        Kind.BAD_PROOF,
                        process.client().ask(other.asks(at, 1000)).kind());
            }
            assertEquals(Kind.COSIGNED, process.client().ask(log.asks(at, 1000)).kind());
        }
    }

    @Test
    void a_request_is_read_as_it_was_written() {
        var asked = log.asks(300, 1000);
        var read = AddCheckpoint.parsed(asked.bytes());
        assertEquals(300, read.old());
        assertEquals(asked.note().toString(), read.note().toString());
        assertEquals(1000, Checkpoint.of(read.note()).size());
        assertThrows(BadLog.class, () -> AddCheckpoint.parsed(new byte[AddCheckpoint.LONGEST + 1]));
    }
}
