package org.undersigned.signing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.undersigned.platform.GroupCommit;
import org.undersigned.platform.IdempotencyKey;
import org.undersigned.platform.IdempotentActs;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures.Signed;

/**
 * Members sign together: those who come while one transaction commits are the next one, so that a whole assembly waits for the
 * disk and for the count's row a few times and not seven hundred.
 */
@ApplicationScoped
class SignaturePipeline {

    /** A whole assembly at once; beyond that callers are asked to come again. */
    private static final int CAPACITY = 2048;

    private static final int MOST_AT_ONCE = 256;

    @Inject
    SignatureBatch batch;

    @Inject
    IdempotentActs acts;

    @Inject
    Session database;

    private GroupCommit<Asked, Outcome> pipeline;

    @PostConstruct
    void open() {
        pipeline = new GroupCommit<>("signatures", CAPACITY, MOST_AT_ONCE, this::committed);
    }

    @PreDestroy
    void close() {
        pipeline.close();
    }

    /**
     * A wish with the key under which it was sent.
     *
     * @param key null where it has none
     * @param answer what a signature is answered with, which is kept under the key
     */
    private record Asked(Wish wish, IdempotencyKey key, Function<Signed, ?> answer) {}

    /**
     * Signs, once under the key where there is one. Does not block; the answer comes after the commit.
     *
     * @param answer what a signature is answered with
     * @throws Refusal at once or in the answer, as {@link Signatures#sign}, and (503) where too many wait
     */
    <T> CompletionStage<T> sign(Wish wish, IdempotencyKey key, Function<Signed, T> answer) {
        return pipeline.ask(new Asked(wish, key, answer))
                .thenApply(Outcome::orThrow)
                .thenApply(answer);
    }

    /** The same without a key; waits for the commit. */
    Signed sign(Wish wish) {
        try {
            return sign(wish, null, Function.identity()).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What the database said is told as it said it: some of that may be tried again. */
    private List<Outcome> committed(List<Asked> asked) throws SQLException {
        try {
            return QuarkusTransaction.requiringNew().call(() -> signed(asked));
        } catch (RuntimeException e) {
            throw Stream.<Throwable>iterate(e, one -> one != null, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /** Hundreds of people and memberships are looked up and none is changed: they are not looked through before each query. */
    private List<Outcome> signed(List<Asked> asked) throws SQLException {
        database.setHibernateFlushMode(FlushMode.COMMIT);
        var outcomes = answeredBefore(asked);
        var open = asked.stream().filter(one -> !outcomes.containsKey(one)).toList();
        var done = batch.sign(open.stream().map(Asked::wish).toList()).iterator();
        open.forEach(one -> outcomes.put(one, done.next()));
        keep(open, outcomes);
        return asked.stream().map(outcomes::get).toList();
    }

    private Map<Asked, Outcome> answeredBefore(List<Asked> asked) throws SQLException {
        var outcomes = new IdentityHashMap<Asked, Outcome>();
        var keyed = asked.stream().filter(one -> one.key() != null).toList();
        if (!keyed.isEmpty()) {
            var instead = acts.instead(keyed.stream().map(Asked::key).toList()).iterator();
            keyed.forEach(one -> instead.next().ifPresent(answer -> outcomes.put(one, Outcome.against(answer))));
        }
        return outcomes;
    }

    private void keep(List<Asked> open, Map<Asked, Outcome> outcomes) throws SQLException {
        var done = open.stream()
                .filter(one -> one.key() != null && outcomes.get(one).isSigned())
                .map(one -> new IdempotentActs.Done(
                        one.key(), one.answer().apply(outcomes.get(one).signed())))
                .toList();
        if (!done.isEmpty()) {
            acts.keep(done);
        }
    }
}
