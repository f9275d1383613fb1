package org.undersigned.signing.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.undersigned.platform.OwnDatabase;

/**
 * A PostgreSQL that an operator would run: durable, at one address, whoever dies. It is the one that the service brings, or,
 * with {@code -Dpostgres=/usr/lib/postgresql/15/bin}, that of the system; {@code -DsharedBuffers=6GB} gives it more memory.
 */
final class OwnServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "synchronous_commit", "on",
            "fsync", "on",
            "full_page_writes", "on",
            "max_connections", "400",
            "shared_buffers", System.getProperty("sharedBuffers", "1GB"),
            "max_wal_size", "8GB",
            "checkpoint_timeout", "15min");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final int port;
    private Closeable server;

    OwnServer(Path directory, int port) {
        this.cluster = directory.resolve("server");
        this.port = port;
    }

    /** Returns when it takes connections. */
    void start() throws IOException {
        var programs = System.getProperty("postgres");
        server = programs == null ? brought() : new SystemPostgres(Path.of(programs), cluster, port, SETTINGS);
    }

    private EmbeddedPostgres brought() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE);
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** So that a service uses it. */
    Map<String, String> config() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                OwnDatabase.jdbcUrl(port),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.keys.jdbc.url",
                OwnDatabase.keysUrl(port),
                "quarkus.datasource.keys.username",
                "postgres");
    }

    /** Starts it where it has ended by itself. */
    void revive() throws IOException {
        if (!Postmaster.runs(cluster)) {
            close();
            start();
        }
    }

    void kill() throws IOException {
        Postmaster.of(cluster).kill();
        close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
