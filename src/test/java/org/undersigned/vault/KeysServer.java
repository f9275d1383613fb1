package org.undersigned.vault;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.undersigned.platform.OwnDatabase;

/** A PostgreSQL with the tables of the keys alone, for tests without the service. */
final class KeysServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    KeysServer() throws IOException {
        this(EmbeddedPostgres.builder());
    }

    private KeysServer(EmbeddedPostgres.Builder builder) throws IOException {
        server = builder.start();
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    /** With the settings of the service's own. */
    static KeysServer durable() throws IOException {
        return new KeysServer(EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    /** A new connection each time. */
    DataSource source() {
        return server.getPostgresDatabase();
    }

    /** A pool such as the service has. */
    DataSource pooled(int size) {
        var config = new AgroalDataSourceConfigurationSupplier();
        config.connectionPoolConfiguration(pool -> pool.maxSize(size)
                .connectionFactoryConfiguration(
                        factory -> factory.jdbcUrl(OwnDatabase.jdbcUrl(server.getPort()) + "?user=postgres")));
        try {
            return AgroalDataSource.from(config);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
