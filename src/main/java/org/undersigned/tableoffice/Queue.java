package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Declaration;
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

    /** One declaration in the queue. */
    public record Entry(String ref, String procedure, State state, String title, Instant submittedAt, int signatures) {}

    /** Awaiting a decision, the oldest first. */
    @Transactional
    List<Entry> waiting() {
        return entries(State.SUBMITTED, "submittedAt, id");
    }

    /** Published and still open for signature, the longest open first. */
    @Transactional
    List<Entry> open() {
        return entries(State.OPEN, "publishedOn, id");
    }

    private List<Entry> entries(State state, String order) {
        List<Declaration> all = Declaration.list("state = ?1 order by " + order, state);
        var mine = all.stream().filter(d -> officer.isOfficerOf(d.bodyId)).toList();
        var ids = mine.stream().map(d -> d.id).toList();
        var titles = Wording.currentOf(ids);
        var counted = tallies.counted(ids);
        return mine.stream()
                .map(d -> new Entry(
                        d.ref,
                        d.procedureId,
                        d.state,
                        titles.get(d.id).get(0).title,
                        d.submittedAt,
                        counted.getOrDefault(d.id, 0)))
                .toList();
    }
}
