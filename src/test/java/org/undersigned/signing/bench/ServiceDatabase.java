package org.undersigned.signing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.undersigned.platform.OwnDatabase;

/** The database that the packaged service has started by itself, under its directory. */
final class ServiceDatabase {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /** Its files. */
    static Path cluster(Path directory) {
        return directory.resolve("data/postgresql");
    }

    /** Once the service has started there. */
    ServiceDatabase(Path directory) throws IOException {
        source.setUrl(OwnDatabase.jdbcUrl(Postmaster.of(cluster(directory)).port()));
        source.setUser("postgres");
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    long number(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Until that number is none. */
    void waitFor(String sql) throws SQLException, InterruptedException {
        while (number(sql) > 0) {
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
