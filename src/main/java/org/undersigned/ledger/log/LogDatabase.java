package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.undersigned.platform.Jdbc;

/** The main database, in plain JDBC on connections of the log's own. */
@ApplicationScoped
class LogDatabase {

    @Inject
    @io.quarkus.agroal.DataSource("ledger")
    DataSource source;

    /** Does the work in one transaction, which is committed when this returns. */
    <T> T together(Jdbc.Work<T> work) {
        try (var connection = source.getConnection()) {
            return Jdbc.together(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the ledger refuses", e);
        }
    }
}
