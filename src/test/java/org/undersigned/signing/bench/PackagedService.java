package org.undersigned.signing.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged service as a process of its own, which may be killed and started anew. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log;
    private final List<String> command = new ArrayList<>();
    private final URI root;
    private Process process;

    /** @param config {@code key} to {@code value}, beside the demonstration and lifted rate limits */
    PackagedService(Path directory, Map<String, String> config) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there: build it first, ./mvnw package -DskipTests");
        }
        log = directory.resolve("service.log");
        int port = freePort();
        root = URI.create("http://127.0.0.1:" + port + "/");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Dundersigned.demo=true",
                "-Dquarkus.http.port=" + port,
                "-Dundersigned.data.directory=" + directory.resolve("data"),
                "-Dundersigned.procedures.directory=src/test/procedures",
                "-Dundersigned.citizens.limits.per-source-without-proof=100000000"));
        config.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
    }

    /** On the database and with the keys of the test that is running, which writes what is measured. */
    static PackagedService besides(Path directory) throws IOException {
        return besides(directory, Map.of());
    }

    /** The same, set up in another way. */
    static PackagedService besides(Path directory, Map<String, String> more) throws IOException {
        var config = new HashMap<String, String>();
        for (var key : List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.keys.jdbc.url")) {
            config.put(key, ConfigProvider.getConfig().getValue(key, String.class));
        }
        config.putAll(Map.of(
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.keys.username", "postgres",
                "undersigned.registry.directory", "src/test/bodies",
                "undersigned.data.directory", "target/test-data",
                "undersigned.ledger.copy", "",
                "undersigned.demo", "false"));
        config.putAll(more);
        return new PackagedService(directory, config);
    }

    /** On which nobody listens. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI at(String path) {
        return root.resolve(path);
    }

    /** Returns when it is ready. */
    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The service does not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var ready = HttpRequest.newBuilder(at("q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Bytes of memory that the process held at most, by the kernel's account. */
    long mostResident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findAny()
                    .orElseThrow();
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
