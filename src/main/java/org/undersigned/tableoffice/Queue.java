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
import org.undersigned.platform.Paging;
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
    List<Item> waiting(Paging paging) {
        return items(State.SUBMITTED, "submittedAt, id", paging);
    }

    /** Published and still open for signature, the longest open first. */
    @Transactional
    List<Item> open(Paging paging) {
        return items(State.OPEN, "publishedOn, id", paging);
    }

    /** How many of the officer's texts are in that state. */
    @Transactional
    long count(State state) {
        var bodies = officer.officeOf();
        return bodies.isEmpty() ? 0 : Declaration.count("state = ?1 and bodyId in ?2", state, bodies);
    }

    private List<Item> items(State state, String order, Paging paging) {
        var bodies = officer.officeOf();
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<Declaration> found = Declaration.find("state = ?1 and bodyId in ?2 order by " + order, state, bodies)
                .range(paging.offset(), paging.offset() + paging.size() - 1)
                .list();
        var ids = found.stream().map(d -> d.id).toList();
        var versions = Wording.currentOf(ids);
        var counted = tallies.counted(ids);
        return found.stream()
                .map(d -> new Item(d, versions.get(d.id), counted.getOrDefault(d.id, 0)))
                .toList();
    }
}
