package org.undersigned.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Live counts, looked up and written out at most once a second: every open page asks for the same one. */
@ApplicationScoped
class LiveCounts {

    private record Asked(String ref, Locale reader) {}

    /** A {@link LiveCount}, and whether everybody may read it. */
    record Told(DataAnswers.Body count, boolean isPublic) {}

    private final Cache<Asked, Told> told = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(1_000)
            .build();

    @Inject
    Addresses addresses;

    @Inject
    Documents documents;

    @Inject
    DataAnswers answers;

    /** Where it was looked up within the last second. */
    Optional<Told> known(String ref, Locale reader) {
        return Optional.ofNullable(told.getIfPresent(new Asked(ref, reader)));
    }

    /** What is not public is looked up each time, for whoever may read it. */
    Told looked(String ref, Locale reader) {
        var found = QuarkusTransaction.requiringNew().call(() -> {
            var declaration = addresses.declaration(ref);
            return new Told(answers.json(documents.count(declaration, reader)), declaration.isPublic());
        });
        if (found.isPublic()) {
            told.put(new Asked(ref, reader), found);
        }
        return found;
    }
}
