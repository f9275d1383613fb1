package org.undersigned.ledger.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.WithoutService;
import org.undersigned.ledger.Logs;
import org.undersigned.ledger.SigningKey;

/** Each test has a witness of its own, which watches a log of 1,000 entries. */
@WithoutService
abstract class WitnessCase {

    static final SigningKey LOG = Logs.key("assembly.example/ledger", 1);
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    GrowingLog log;
    SigningKey key;
    Witness witness;
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
        witness = new Witness(key, seen, List.of(LOG.verifier()), Clock.fixed(NOW, ZoneOffset.UTC));
        server = new WitnessServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                witness,
                key.verifier(),
                new PrintWriter(new StringWriter()));
    }

    void restart() throws IOException {
        end();
        start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    WitnessClient client() {
        return new WitnessClient(key.verifier(), url(), Duration.ofSeconds(5));
    }
}
