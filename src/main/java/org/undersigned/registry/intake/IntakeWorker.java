package org.undersigned.registry.intake;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.RegistryConfig;
import org.undersigned.registry.intake.RegisterImport.State;

/**
 * Reads and applies registers while whoever sent them looks on. What an instance works on it says with a beat; what has
 * none was left by one that is gone, and can be sent again.
 */
@ApplicationScoped
public class IntakeWorker {

    private static final int BUFFER = 1 << 16;

    @Inject
    Intake intake;

    @Inject
    ManagedExecutor executor;

    @Inject
    RegistryConfig config;

    @Inject
    Clock clock;

    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * Takes in what is sent, and goes on reading after it has answered.
     *
     * @throws Refusal (400) when it is no register, (413) when it is larger than {@link #largest()}
     */
    public RegisterImport take(InputStream sent, Sending sending, Keeper by) {
        var file = kept(sent);
        try {
            var taken = intake.take(file, sending, by);
            work(taken.id, () -> {
                intake.read(taken.id, file);
                delete(file);
            });
            return taken;
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Begins to apply; goes on after it has answered. @throws Refusal (409) when there is nothing to apply */
    public void apply(String importId, Keeper by) {
        intake.begin(importId, by);
        work(importId, () -> intake.apply(importId, by));
    }

    /** In bytes. */
    public long largest() {
        return config.largestRegister().asLongValue();
    }

    /** Outside the caller's transaction, which the executor would else hand on. */
    private void work(String importId, Runnable work) {
        busy.add(importId);
        QuarkusTransaction.suspendingExisting()
                .run(() -> executor.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        Log.errorf(e, "import %s", importId);
                        QuarkusTransaction.requiringNew()
                                .run(() -> RegisterImport.held(importId).broken());
                    } finally {
                        busy.remove(importId);
                    }
                }));
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
        QuarkusTransaction.requiringNew().run(() -> abandoned(silent));
    }

    private static void abandoned(Instant silent) {
        RegisterImport.<RegisterImport>list(
                        "state in ?1 and beatAt < ?2", Set.of(State.READING, State.COMPARING, State.APPLYING), silent)
                .forEach(RegisterImport::broken);
    }

    private Path kept(InputStream sent) {
        try {
            var directory = Files.createDirectories(config.incoming());
            var file = Files.createTempFile(directory, "register", ".part");
            try (var out = Files.newOutputStream(file)) {
                copy(sent, out);
            } catch (RuntimeException | IOException e) {
                delete(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream in, java.io.OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > largest()) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "intake_too_large", largest() >> 20);
            }
            out.write(buffer, 0, n);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.warnf(e, "%s stays", file);
        }
    }
}
