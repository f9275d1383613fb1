package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.State;
import org.undersigned.declaration.Wording;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.signing.Tallies;

/** What lies with the table office of the officer who looks. */
@ApplicationScoped
class Queue {

    @Inject
    CurrentAccount officer;

    @Inject
    Tallies tallies;

    /** One declaration in the queue, for programs. */
    @Schema(name = "QueueEntry")
    public record Entry(
            @Schema(examples = "4XK2J7M0QZ8T") String ref,
            @Schema(examples = "pace-written-declaration") String procedure,
            State state,
            @Schema(description = "In its first original language") String title,
            Instant submittedAt,
            @Schema(description = "Signatures that count", examples = "20") int signatures) {}

    /**
     * One declaration in the queue.
     *
     * @param versions its languages, the first original first
     * @param signatures that count
     */
    record Item(Declaration declaration, List<LanguageVersion> versions, int signatures) {

        Entry entry() {
            return new Entry(
                    declaration.ref,
                    declaration.procedureId,
                    declaration.state,
                    versions.get(0).title,
                    declaration.submittedAt,
                    signatures);
        }
    }

    /** Awaiting a decision, the oldest first. */
    @Transactional
    List<Item> waiting() {
        return items(State.SUBMITTED, "submittedAt, id");
    }

    /** Published and still open for signature, the longest open first. */
    @Transactional
    List<Item> open() {
        return items(State.OPEN, "publishedOn, id");
    }

    private List<Item> items(State state, String order) {
        var bodies = officer.officeOf();
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<Declaration> found = Declaration.list("state = ?1 and bodyId in ?2 order by " + order, state, bodies);
        var ids = found.stream().map(d -> d.id).toList();
        var versions = Wording.currentOf(ids);
        var counted = tallies.counted(ids);
        return found.stream()
                .map(d -> new Item(d, versions.get(d.id), counted.getOrDefault(d.id, 0)))
                .toList();
    }
}
