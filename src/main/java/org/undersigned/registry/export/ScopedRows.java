package org.undersigned.registry.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;

/**
 * Rows of a query that knows {@code :everything}, {@code :body} and {@code :person} of a scope, one at a time: what is
 * held in memory does not grow with their number.
 */
@ApplicationScoped
public class ScopedRows {

    private static final int AT_ONCE = 500;
    private static final int HALF_AN_HOUR = 1800;

    @Inject
    Session database;

    /** All that is read within is as of one moment. Begins a transaction of its own. */
    void asOfNow(Runnable reading) {
        QuarkusTransaction.requiringNew().timeout(HALF_AN_HOUR).run(() -> {
            database.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            reading.run();
        });
    }

    /** Writes a list of the objects that the query draws up as JSON. */
    public void list(JsonGenerator json, String name, String query, Scope scope, Map<String, ?> more)
            throws IOException {
        json.writeArrayFieldStart(name);
        each(query, String.class, scope, more, object -> {
            try {
                json.writeRawValue(object);
            } catch (IOException readerIsGone) {
                throw new UncheckedIOException(readerIsGone);
            }
        });
        json.writeEndArray();
    }

    <T> void each(String query, Class<T> row, Scope scope, Map<String, ?> more, Consumer<T> taker) {
        var asked = database.createNativeQuery(query, row)
                .setParameter("everything", scope.isAll())
                .setParameter("body", scope.bodyId(), String.class)
                .setParameter("person", scope.personId(), String.class)
                .setFetchSize(AT_ONCE);
        more.forEach(asked::setParameter);
        try (var rows = asked.getResultStream()) {
            rows.forEach(taker);
        }
    }
}
