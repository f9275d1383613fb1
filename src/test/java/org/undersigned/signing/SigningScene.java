package org.undersigned.signing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.undersigned.Scenario.from;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures.Signed;

/** A published text, and members whose wishes to sign it gather while the writer waits. */
abstract class SigningScene {

    @Inject
    Scenario scenario;

    @Inject
    SignaturePipeline pipeline;

    @Inject
    Tallies tallies;

    @Inject
    Session database;

    String ref;

    @BeforeEach
    void published() {
        ref = scenario.aDeclaration().under("pace-trial").signedBy(2, from(2)).published();
    }

    List<CompletionStage<Signed>> inOneBatch(List<Wish> wishes) {
        return behindALock(() -> new ArrayList<>(wishes.stream()
                .map(one -> pipeline.sign(one, null, Function.<Signed>identity()))
                .toList()));
    }

    /** While the writer waits for a declaration that somebody else holds, the next batch gathers. */
    <T> T behindALock(Supplier<T> asking) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Declaration.held(ref);
            pipeline.sign(wish(ref, scenario.visitor()), null, Function.identity());
            while (number("select count(*) from pg_locks where not granted") == 0) {
                Thread.sleep(5);
            }
            return asking.get();
        });
    }

    static Wish wish(String ref, Someone member) {
        return new Wish(ref, Choice.NONE, member.actor());
    }

    static Signed came(CompletionStage<Signed> asked) {
        return asked.toCompletableFuture().join();
    }

    static Refusal refused(CompletionStage<Signed> asked) {
        return thrown(asked, Refusal.class);
    }

    static <T> T thrown(CompletionStage<Signed> asked, Class<T> kind) {
        var thrown = assertThrows(
                CompletionException.class, () -> asked.toCompletableFuture().join());
        return kind.cast(thrown.getCause());
    }

    Tallies.Tally tally(String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tallies.of(Declaration.byRef(ref).orElseThrow()));
    }

    long entries() {
        return number("select count(*) from ledger_entry");
    }

    long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(query, Long.class).getSingleResult());
    }
}
