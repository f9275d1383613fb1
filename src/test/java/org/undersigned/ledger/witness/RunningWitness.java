package org.undersigned.ledger.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.VerifierKey;

/** A witness in this process, on a port of its own. */
public final class RunningWitness implements AutoCloseable {

    private final VerifierKey key;
    private final Seen seen;
    private final WitnessServer server;

    public RunningWitness(Path folder, String name, List<VerifierKey> logs) throws IOException {
        var signing = WitnessKey.in(folder, Optional.of(name));
        key = signing.verifier();
        seen = new Seen(folder.resolve("seen"));
        server = new WitnessServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Witness(signing, seen, logs, Clock.systemUTC()),
                key,
                new PrintWriter(new StringWriter()));
    }

    public VerifierKey key() {
        return key;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() throws IOException {
        server.close();
        seen.close();
    }
}
