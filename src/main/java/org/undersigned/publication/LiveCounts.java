package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Live counts, looked up at most once a second: every open page asks for the same one. */
@ApplicationScoped
class LiveCounts {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 1_000;

    private record Asked(String ref, Locale reader) {}

    /** A count, and whether everybody may read it. */
    record Told(LiveCount count, boolean isPublic) {}

    private record Kept(LiveCount count, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }

    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    Addresses addresses;

    @Inject
    Documents documents;

    Told of(String ref, Locale reader) {
        var asked = new Asked(ref, reader);
        return Optional.ofNullable(kept.get(asked))
                .filter(Kept::isFresh)
                .map(one -> new Told(one.count(), true))
                .orElseGet(() -> looked(asked));
    }

    /** What is not public is looked up each time, for whoever may read it. */
    private Told looked(Asked asked) {
        var declaration = addresses.declaration(asked.ref());
        var count = documents.count(declaration, asked.reader());
        if (declaration.isPublic()) {
            if (kept.size() >= MOST) {
                kept.values().removeIf(one -> !one.isFresh());
            }
            kept.put(asked, new Kept(count, System.nanoTime()));
        }
        return new Told(count, declaration.isPublic());
    }
}
