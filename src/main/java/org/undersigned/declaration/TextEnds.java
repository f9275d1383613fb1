package org.undersigned.declaration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/** Texts that came to their end so long ago that something given under them is forgotten now, each once. */
@ApplicationScoped
public class TextEnds {

    private static final String NEXT =
            """
            select e.declaration_id from text_end e where e.ended_at < :before and not exists (
                select from forgotten_text f where f.declaration_id = e.declaration_id and f.word = :word)
            order by e.ended_at, e.declaration_id limit 1""";

    private static final String DONE =
            """
            insert into forgotten_text (declaration_id, word, at) values (:declaration, :word, :now)
            on conflict do nothing""";

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** Whatever ended before this moment has been kept for so long. */
    public Instant before(Period kept) {
        return clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }

    /**
     * What needs no more than one statement.
     *
     * @param statement takes {@code before}, a moment, and {@code most}, a number of rows
     * @return how many rows it changed
     */
    public int forget(String statement, Period kept, int most) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeMutationQuery(statement)
                .setParameter("before", before(kept))
                .setParameter("most", most)
                .executeUpdate());
    }

    /** The next text of which that is still to be forgotten. */
    public Optional<String> next(String word, Period kept) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(NEXT, String.class)
                .setParameter("before", before(kept))
                .setParameter("word", word)
                .getResultStream()
                .findFirst());
    }

    /** All of it is forgotten. */
    public void done(String declarationId, String word) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(DONE)
                .setParameter("declaration", declarationId)
                .setParameter("word", word)
                .setParameter("now", clock.instant())
                .executeUpdate());
    }
}
