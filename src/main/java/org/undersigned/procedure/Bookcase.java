package org.undersigned.procedure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Holds the rulebooks as this instance has read them, and reads them again when any instance has changed something. The
 * files of the disk are read once; what an administrator puts into use lies in the database.
 */
@ApplicationScoped
class Bookcase {

    private static final Logger LOG = Logger.getLogger(Bookcase.class);

    /** How long another instance's change may go unnoticed; asking costs one row. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ProcedureStore store;
    private final KeptVersions kept;
    private final List<YamlFile> onDisk;

    private record Read(Rulebooks rulebooks, long revision) {}

    private volatile Read read;
    private volatile long askedAt;
    private volatile boolean stale;

    @Inject
    Bookcase(ProceduresConfig config, ProcedureStore store, KeptVersions kept) {
        this.store = store;
        this.kept = kept;
        onDisk = ProcedureFiles.all(config.directory());
    }

    /** As they were a moment ago. */
    Rulebooks known() {
        return read == null || stale || System.nanoTime() - askedAt > FRESH.toNanos() ? latest() : read.rulebooks;
    }

    /** As they are. */
    synchronized Rulebooks latest() {
        stale = false;
        if (read == null) {
            read = QuarkusTransaction.requiringNew().call(this::read);
        } else if (read.revision != store.revision()) {
            read = readAgain();
        }
        askedAt = System.nanoTime();
        return read.rulebooks;
    }

    /** Whoever made a change sees it with the next look. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulebooksChanged change) {
        stale = true;
    }

    /** Every file, those in the database last. */
    List<YamlFile> files() {
        return Stream.concat(onDisk.stream(), store.files().stream()).toList();
    }

    private Read read() {
        long revision = store.revision();
        var entries = Catalogue.read(files(), store.retired());
        return new Read(new Rulebooks(entries, kept.reconcile(entries)), revision);
    }

    /** An instance that is older than what was put into use goes on with what it knows, rather than fail every page. */
    private Read readAgain() {
        try {
            return QuarkusTransaction.requiringNew().call(this::read);
        } catch (ProcedureFileException e) {
            LOG.error("What was put into use cannot be read here; this instance goes on with what it knows", e);
            return new Read(read.rulebooks, store.revision());
        }
    }
}
