package org.undersigned.ledger.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.undersigned.ledger.VerifierKey;

/** The command {@code witness} in a process of its own, which may be killed. */
final class WitnessProcess implements AutoCloseable {

    private final Process process;
    private VerifierKey key;
    private String url;

    WitnessProcess(Path folder, VerifierKey log) throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WitnessProcess.class.getName(),
                        "--folder",
                        folder.toString(),
                        "--name",
                        "chamber.example/witness",
                        "--log",
                        log.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream()));
        while (url == null) {
            var line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("It has not begun");
            }
            if (line.startsWith("witness ")) {
                key = VerifierKey.parsed(line.substring("witness ".length()).strip());
            } else if (line.startsWith("listens ")) {
                url = line.substring("listens ".length()).strip();
            }
        }
    }

    /** The command alone, as the jar runs it. */
    public static void main(String... args) {
        System.exit(new picocli.CommandLine(new WitnessCommand()).execute(args));
    }

    WitnessClient client() {
        return new WitnessClient(key, URI.create(url), Duration.ofSeconds(5));
    }

    /** Without a chance to tidy up. */
    void killIn(int milliseconds) {
        var killer = new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
