package org.undersigned.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The service's own PostgreSQL, for whoever configures none: real server binaries, data that survives a restart, one
 * database for what is known and one for the keys. Where {@code quarkus.datasource.jdbc.url} is set, nothing is started.
 */
public final class OwnDatabase {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String KEYS_URL = "quarkus.datasource.keys.jdbc.url";
    private static final String USER = "postgres";
    private static final String KEYS = "undersigned_keys";

    /** SQLSTATE duplicate_database; unique_violation where another process makes it at the same moment. */
    private static final Set<String> THERE_ALREADY = Set.of("42P04", "23505");

    private OwnDatabase() {}

    /**
     * Starts it, or joins the one that another process of ours has already started on the same data.
     *
     * @throws IllegalStateException where only one of the two databases is configured
     */
    public static void startUnlessConfigured() {
        var config = ConfigProvider.getConfig();
        if (isSet(config, URL) != isSet(config, KEYS_URL)) {
            throw new IllegalStateException("Set both " + URL + " and " + KEYS_URL
                    + ", or neither: the keys of personal data live in a database of their own (docs/operating.md)");
        }
        if (!isSet(config, URL)) {
            var data = config.getOptionalValue("undersigned.data.directory", Path.class)
                    .orElse(Path.of("data"));
            var port = runningOrStarted(data.toAbsolutePath());
            System.setProperty(URL, jdbcUrl(port));
            System.setProperty("quarkus.datasource.username", USER);
            System.setProperty(KEYS_URL, keysUrl(port));
            System.setProperty("quarkus.datasource.keys.username", USER);
        }
    }

    /** Port of the server whose data lie under {@code directory}, started where it does not run yet. */
    public static int runningOrStarted(Path directory) {
        var cluster = directory.resolve("postgresql");
        return running(cluster).orElseGet(() -> started(directory, cluster));
    }

    /** JDBC URL of the server on that loopback port. */
    public static String jdbcUrl(int port) {
        return jdbcUrl(port, USER);
    }

    /** JDBC URL of the database of the keys on that server, which is made where it is not there yet. */
    public static String keysUrl(int port) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(port));
        source.setUser(USER);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + KEYS);
        } catch (SQLException e) {
            if (!THERE_ALREADY.contains(String.valueOf(e.getSQLState()))) {
                throw new IllegalStateException("The database of the keys cannot be made", e);
            }
        }
        return jdbcUrl(port, KEYS);
    }

    private static boolean isSet(Config config, String key) {
        return config.getOptionalValue(key, String.class).isPresent();
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
