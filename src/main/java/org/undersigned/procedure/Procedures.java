package org.undersigned.procedure;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The procedures of this installation, in all their versions: those that ship, those of a directory, those that an
 * administrator has put into use, and those that no file has any more but declarations are pinned to. A bad file stops
 * the start.
 */
@ApplicationScoped
public class Procedures {

    private static final Logger LOG = Logger.getLogger(Procedures.class);

    private final Supplier<Rulebooks> known;
    private final Supplier<Rulebooks> latest;

    @Inject
    Procedures(Bookcase bookcase) {
        known = bookcase::known;
        latest = bookcase::latest;
    }

    private Procedures(Optional<Path> directory) {
        var rulebooks = new Rulebooks(Catalogue.read(ProcedureFiles.all(directory), Map.of()), List.of());
        known = () -> rulebooks;
        latest = known;
    }

    /** The procedures that ship, without a container. */
    public static Procedures shipped() {
        return new Procedures(Optional.empty());
    }

    /**
     * Those that ship and those of a directory, without a container.
     *
     * @throws ProcedureFileException when a file cannot be used
     */
    public static Procedures with(Path directory) {
        return new Procedures(Optional.of(directory));
    }

    /** Being told of the start is what makes the container read the files then, and not at the first request. */
    void atStart(@Observes StartupEvent start) {
        LOG.infof(
                "%d versions of %d procedures",
                all().size(), all().stream().map(Procedure::id).distinct().count());
    }

    /** Every version of every procedure, by id and time, those included that no file has any more. */
    public List<Procedure> all() {
        return known.get().all();
    }

    /** One version of a procedure. */
    public Optional<Procedure> find(String id, String version) {
        return orLatest(books -> books.all().stream()
                .filter(one -> one.id().equals(id) && one.version().id().equals(version)));
    }

    /**
     * The version that a declaration pins.
     *
     * @throws IllegalStateException when the installation no longer has it
     */
    public Procedure pinned(String id, String version) {
        return find(id, version)
                .orElseThrow(() -> new IllegalStateException("The procedure " + id + " in version " + version
                        + " is pinned by a declaration, but no procedure file has it"));
    }

    /** The version of a procedure that is in force on a day of its time zone. */
    public Optional<Procedure> inForce(String id, LocalDate day) {
        return orLatest(books -> books.offered().filter(one -> one.id().equals(id) && one.isInForce(day)));
    }

    /** The version of a procedure that is in force at that moment, where its body's day may differ from ours. */
    public Optional<Procedure> inForce(String id, Instant moment) {
        return orLatest(books -> books.offered().filter(one -> one.id().equals(id) && one.isInForce(one.day(moment))));
    }

    /** The procedures in force at that moment, by id. */
    public List<Procedure> inForce(Instant moment) {
        return known.get()
                .offered()
                .filter(one -> one.isInForce(one.day(moment)))
                .toList();
    }

    /** The procedures in force on that day, by id. */
    public List<Procedure> inForce(LocalDate day) {
        return known.get().offered().filter(one -> one.isInForce(day)).toList();
    }

    private interface Search {
        Stream<Procedure> in(Rulebooks books);
    }

    /** What is not found may have been put into use a moment ago, on another instance. */
    private Optional<Procedure> orLatest(Search search) {
        return search.in(known.get()).findFirst().or(() -> search.in(latest.get())
                .findFirst());
    }
}
