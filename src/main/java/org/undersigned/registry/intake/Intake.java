package org.undersigned.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.RegistryLock;
import org.undersigned.registry.intake.RegisterImport.State;
import org.undersigned.registry.register.Format;
import org.undersigned.registry.register.Registers;

/**
 * The way of a register into the registry: read and staged, compared, looked at by a person, applied in one transaction.
 * One import at a time is compared or applied in the whole cluster.
 */
@ApplicationScoped
public class Intake {

    private static final int AN_HOUR = 3600;

    @Inject
    Session database;

    @Inject
    Comparison comparison;

    @Inject
    Application application;

    @Inject
    ObservationIntake observations;

    @Inject
    Entries entries;

    @Inject
    RegistryLock lock;

    @Inject
    Beats beats;

    @Inject
    Clock clock;

    /**
     * Takes a register in, to be read by {@link #read}.
     *
     * @throws Refusal (400) when it is no register that we know to read
     */
    public RegisterImport take(Path file, Sending sent, Keeper by) {
        try {
            var format = Registers.format(file);
            if (format == Format.OBSERVATIONS_CSV && sent.bodyId() == null) {
                throw Refusal.field("body", "intake_observations_need_body");
            }
            var taken = new RegisterImport(sent, format, Files.size(file), by, clock.instant());
            QuarkusTransaction.requiringNew().run(taken::persist);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file and compares it; what cannot be read is refused as a whole, and the import says why. */
    public void read(String importId, Path file) {
        worked(importId, () -> {
            try {
                inLongTransaction(() -> stage(importId, file));
                compare(importId);
            } catch (Refusal refusal) {
                QuarkusTransaction.requiringNew()
                        .run(() -> RegisterImport.held(importId).refused(refusal.remarks));
            }
        });
    }

    private void compare(String importId) {
        inLongTransaction(() -> {
            lock.hold("imports");
            var in = RegisterImport.of(importId);
            if (in.format == Format.OBSERVATIONS_CSV) {
                in.compared(observations.look(in), "");
            } else {
                var outcome = comparison.of(in);
                in.compared(outcome.counts(), outcome.fingerprint());
            }
        });
    }

    /**
     * From now on it is being applied, whatever becomes of the caller's transaction; {@link #apply} does it.
     *
     * @throws Refusal (409) when it is not ready, or applied and nothing was decided since
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(String importId, Keeper by) {
        var in = RegisterImport.held(importId);
        if (in.state == State.APPLIED && entries.decided(importId) == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "intake_applied_already");
        }
        in.apply(by, clock.instant());
    }

    /**
     * Does what the comparison said, in one transaction. When the registry has changed since in a way that would make it
     * do something else, it does nothing and is to be looked at again.
     */
    public void apply(String importId, Keeper by) {
        worked(importId, () -> inLongTransaction(() -> applyNow(RegisterImport.of(importId), by)));
    }

    /** What fails says so on the import, whoever waits for it. */
    private void worked(String importId, Runnable work) {
        try {
            beats.during(importId, work);
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew()
                    .run(() -> RegisterImport.held(importId).broken());
            throw e;
        }
    }

    private void applyNow(RegisterImport in, Keeper by) {
        lock.hold("imports");
        if (in.format == Format.OBSERVATIONS_CSV) {
            in.applied(observations.apply(in), clock.instant());
            return;
        }
        if (in.bodyId != null) {
            lock.hold("body " + in.bodyId);
        }
        var outcome = comparison.of(in);
        if (in.fingerprint != null && !in.fingerprint.equals(outcome.fingerprint())) {
            in.compared(outcome.counts(), outcome.fingerprint());
            in.changedMeanwhile();
            return;
        }
        application.apply(in, by);
        in.applied(outcome.counts(), clock.instant());
    }

    private void stage(String importId, Path file) {
        var in = RegisterImport.of(importId);
        if (in.format == Format.OBSERVATIONS_CSV) {
            in.observations = text(file);
            return;
        }
        var staging = new Staging(in, database, bytes -> progress(importId, bytes));
        try {
            Registers.read(file, in.format, staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        staging.flush();
        new Sql(database, in).run("analyze register_entry, register_name, register_identifier");
        in.state = State.COMPARING;
    }

    /** In a transaction of its own, for whoever waits and looks. */
    private void progress(String importId, long bytes) {
        QuarkusTransaction.requiringNew()
                .run(() -> RegisterImport.update(
                        "bytesRead = ?1, beatAt = ?2 where id = ?3", bytes, clock.instant(), importId));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "registry_csv_not_utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inLongTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(AN_HOUR).run(work);
    }
}
