package org.undersigned.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.registry.intake.RegisterImport.State;

/** What this process works on it says with a beat; what has had none for long was left by a process that is gone. */
@ApplicationScoped
class Beats {

    private static final Set<State> BUSY = Set.of(State.READING, State.COMPARING, State.APPLYING);

    @Inject
    Clock clock;

    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** Beats for that import while the work is done. */
    void during(String importId, Runnable work) {
        busy.add(importId);
        try {
            work.run();
        } finally {
            busy.remove(importId);
        }
    }

    @Scheduled(every = "10s")
    void beat() {
        if (!busy.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> RegisterImport.update("beatAt = ?1 where id in ?2", clock.instant(), Set.copyOf(busy)));
        }
    }

    @Scheduled(every = "1m")
    void bury() {
        var silent = clock.instant().minus(RegisterImport.SILENCE);
        QuarkusTransaction.requiringNew()
                .run(() -> RegisterImport.<RegisterImport>list("state in ?1 and beatAt < ?2", BUSY, silent)
                        .forEach(RegisterImport::broken));
    }
}
