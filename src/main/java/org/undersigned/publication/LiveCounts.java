package org.undersigned.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.undersigned.platform.Momentary;

/** Live counts as they are written out, at most a second old: every open page asks for the same one. */
@ApplicationScoped
class LiveCounts {

    private record Asked(String ref, Locale reader) {}

    /** A {@link LiveCount}, and whether everybody may read it. */
    record Told(DataAnswers.Body count, boolean isPublic) {}

    @Inject
    Addresses addresses;

    @Inject
    Documents documents;

    @Inject
    DataAnswers answers;

    @Inject
    ExecutorService workers;

    private Momentary<Asked, Told> kept;

    @PostConstruct
    void open() {
        kept = new Momentary<>(workers, asked -> {
            var told = lookUp(asked);
            return told.isPublic() ? told : null;
        });
    }

    /** Where it was looked up within the last second. */
    Optional<Told> known(String ref, Locale reader) {
        return kept.known(new Asked(ref, reader));
    }

    /** What is not public is looked up each time, for whoever may read it. */
    Told looked(String ref, Locale reader) {
        var asked = new Asked(ref, reader);
        var told = lookUp(asked);
        if (told.isPublic()) {
            kept.keep(asked, told);
        }
        return told;
    }

    private Told lookUp(Asked asked) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var declaration = addresses.declaration(asked.ref());
            return new Told(answers.json(documents.count(declaration, asked.reader())), declaration.isPublic());
        });
    }
}
