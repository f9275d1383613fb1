package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.signing.Signatories;

/** Freezes what is published. */
@ApplicationScoped
class Editions {

    @Inject
    Signatories signatories;

    @Inject
    Event<EditionPublished> events;

    /**
     * What publishing today would come to.
     *
     * @param number of the edition that would appear
     * @param names printed names in printed order
     * @param added how many of them the last edition does not have
     * @param changed whether it says anything else than the last one
     */
    record Outlook(int number, List<String> names, int added, boolean changed) {}

    Outlook outlook(Declaration declaration) {
        var printed = signatories.of(declaration).stream()
                .filter(Signatories.Entry::counts)
                .map(s -> s.signature().printed)
                .toList();
        return Edition.latest(declaration)
                .map(last -> since(last, printed))
                .orElseGet(() -> new Outlook(1, printed, printed.size(), true));
    }

    /** Publishes an edition of today's state, unless the last one already says the same. */
    void publish(Declaration declaration, LocalDate on) {
        publish(declaration, outlook(declaration), on);
    }

    /** The same with those names alone that stood there on that day. */
    void publishAsOf(Declaration declaration, LocalDate on) {
        var then = signatories.of(declaration).stream()
                .filter(entry -> entry.countedOn(on))
                .map(entry -> entry.signature().printed)
                .toList();
        publish(declaration, new Outlook(1, then, then.size(), true), on);
    }

    private void publish(Declaration declaration, Outlook outlook, LocalDate on) {
        if (outlook.changed()) {
            var edition = new Edition();
            edition.declarationId = declaration.id;
            edition.number = outlook.number();
            edition.wordingNumber = declaration.wordingNumber;
            edition.publishedOn = on;
            edition.signatories = outlook.names();
            edition.persist();
            events.fire(new EditionPublished(declaration.id, edition.number));
        }
    }

    private static Outlook since(Edition last, List<String> printed) {
        int added = (int) printed.stream()
                .filter(name -> !last.signatories.contains(name))
                .count();
        return new Outlook(last.number + 1, printed, added, !last.signatories.equals(printed));
    }
}
