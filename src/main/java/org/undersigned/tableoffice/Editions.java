package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.undersigned.declaration.Declaration;
import org.undersigned.signing.Signatories;

/** Freezes what is published. */
@ApplicationScoped
class Editions {

    @Inject
    Signatories signatories;

    @Inject
    Event<EditionPublished> events;

    /** Publishes an edition of today's state, unless the last one already says the same. */
    void publish(Declaration declaration, LocalDate on) {
        var printed = signatories.of(declaration).stream()
                .filter(Signatories.Entry::counts)
                .map(s -> s.signature().printed)
                .toList();
        var last = Edition.latest(declaration);
        if (last.isEmpty() || !last.get().signatories.equals(printed)) {
            var edition = new Edition();
            edition.declarationId = declaration.id;
            edition.number = last.map(e -> e.number + 1).orElse(1);
            edition.wordingNumber = declaration.wordingNumber;
            edition.publishedOn = on;
            edition.signatories = printed;
            edition.persist();
            events.fire(new EditionPublished(declaration.id, edition.number));
        }
    }
}
