package org.undersigned;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.undersigned.platform.OwnDatabase;

/** A real, empty PostgreSQL for the tests, of the same binaries as the service's own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                OwnDatabase.jdbcUrl(server.getPort()),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.keys.jdbc.url",
                OwnDatabase.keysUrl(server.getPort()),
                "quarkus.datasource.keys.username",
                "postgres",
                // where a test may start an SMTP server of its own; nothing is sent by itself
                "quarkus.mailer.port",
                String.valueOf(freePort()),
                "quarkus.mailer.start-tls",
                "OPTIONAL",
                "quarkus.mailer.from",
                "office@assembly.example",
                // beside those that ship, one in which a name may be taken back
                "undersigned.procedures.directory",
                "src/test/procedures",
                // a body whose calendar is nobody's but the tests' of time
                "undersigned.registry.directory",
                "src/test/bodies");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
