package org.undersigned.signing.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.undersigned.platform.OwnDatabase;

/** A PostgreSQL that an operator would run: durable, at one address, whoever dies. */
final class OwnServer implements AutoCloseable {

    private final Path cluster;
    private final int port;
    private EmbeddedPostgres server;

    OwnServer(Path directory, int port) {
        this.cluster = directory.resolve("server");
        this.port = port;
    }

    /** Returns when it takes connections. */
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "400")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
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
            server.close();
            start();
        }
    }

    void kill() throws IOException {
        Postmaster.of(cluster).kill();
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
