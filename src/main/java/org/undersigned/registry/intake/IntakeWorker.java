package org.undersigned.registry.intake;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.RegistryConfig;

/** Reads and applies registers while whoever sent them looks on. */
@ApplicationScoped
public class IntakeWorker {

    private static final int BUFFER = 1 << 16;

    @Inject
    Intake intake;

    @Inject
    ManagedExecutor executor;

    @Inject
    RegistryConfig config;

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
                try {
                    intake.read(taken.id, file);
                } finally {
                    delete(file);
                }
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
        QuarkusTransaction.suspendingExisting()
                .run(() -> executor.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        Log.errorf(e, "import %s", importId);
                    }
                }));
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
