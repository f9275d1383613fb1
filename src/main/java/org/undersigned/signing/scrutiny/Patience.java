package org.undersigned.signing.scrutiny;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;

/** Questions that read many rows are given up when they take too long, so that nobody else waits for them. */
@ApplicationScoped
class Patience {

    /** SQLSTATE of a statement that was given up. */
    private static final String CANCELLED = "57014";

    @Inject
    Session database;

    @Inject
    ScrutinyConfig config;

    /**
     * Asks in a transaction of its own.
     *
     * @throws Refusal (503) where it took too long
     */
    <T> T call(Callable<T> question) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                database.createNativeQuery("select set_config('statement_timeout', :most, true)", String.class)
                        .setParameter("most", config.patience().toMillis() + "ms")
                        .getSingleResult();
                return question.call();
            });
        } catch (RuntimeException e) {
            if (isTooSlow(e)) {
                throw Refusal.of(
                        Refusal.Kind.BUSY,
                        "scrutiny_too_slow",
                        config.patience().toSeconds());
            }
            throw e;
        }
    }

    private static boolean isTooSlow(Throwable e) {
        return e != null
                && (e instanceof SQLException sql && CANCELLED.equals(sql.getSQLState()) || isTooSlow(e.getCause()));
    }
}
