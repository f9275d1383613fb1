package org.undersigned.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.witness.WitnessClient.Kind;

/** What a witness answers, over HTTP. */
class WitnessTest extends WitnessCase {

    private static final SigningKey OTHER = Logs.key("other.example/ledger", 2);

    private final HttpClient http = HttpClient.newHttpClient();

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
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
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
