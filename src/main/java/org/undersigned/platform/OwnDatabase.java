package org.undersigned.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The service's own PostgreSQL, for whoever configures none: real server binaries, data that survives a restart.
 * Where {@code quarkus.datasource.jdbc.url} is set, nothing is started.
 */
public final class OwnDatabase {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "postgres";

    private OwnDatabase() {}

    /** Starts it, or joins the one that another process of ours has already started on the same data. */
    public static void startUnlessConfigured() {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isEmpty()) {
            var data = config.getOptionalValue("undersigned.data.directory", Path.class)
                    .orElse(Path.of("data"));
            System.setProperty(URL, jdbcUrl(runningOrStarted(data.toAbsolutePath())));
            System.setProperty("quarkus.datasource.username", USER);
        }
    }

    /** Port of the server whose data lie under {@code directory}, started where it does not run yet. */
    public static int runningOrStarted(Path directory) {
        var cluster = directory.resolve("postgresql");
        return running(cluster).orElseGet(() -> started(directory, cluster));
    }

    /** JDBC URL of the server on that loopback port. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** PostgreSQL writes its port on the fourth line of postmaster.pid and leaves the file behind when it is killed. */
    private static Optional<Integer> running(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var port = Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return Optional.of(port);
            }
        } catch (IOException | RuntimeException notAnswering) {
            return Optional.empty();
        }
    }

    private static int started(Path directory, Path cluster) {
        try {
            Files.createDirectories(directory);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            directory.resolve("postgresql-binaries").toFile())
                    // the library is made for tests and lets go of durability; acknowledged must mean durable
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started under " + directory, e);
        }
    }
}
