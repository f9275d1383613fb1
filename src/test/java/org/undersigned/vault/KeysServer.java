package org.undersigned.vault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL with the tables of the keys alone, for tests without the service. */
final class KeysServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    KeysServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    DataSource source() {
        return server.getPostgresDatabase();
    }

    void run(String sql) {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String one(String sql) {
        try (var connection = source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
