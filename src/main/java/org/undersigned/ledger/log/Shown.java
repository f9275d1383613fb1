package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.Tile;
import org.undersigned.ledger.VerifierKey;

/** What is published. The last checkpoint is asked for once a second, however many ask for it. */
@ApplicationScoped
class Shown {

    private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();

    private record Last(Optional<Archive.Published> published, long nanos) {}

    @Inject
    LogDatabase database;

    private volatile Last last;

    Optional<Archive.Published> last() {
        var known = last;
        if (known == null || System.nanoTime() - known.nanos > REMEMBERED) {
            known = new Last(database.together(Archive::last), System.nanoTime());
            last = known;
        }
        return known.published;
    }

    /** Of the published tree; a partial one that nobody needs any more is gone. */
    Optional<byte[]> tile(Tile tile) {
        return isPublished(tile) ? database.together(connection -> KeptTiles.find(connection, tile)) : Optional.empty();
    }

    /** All that ever verified a checkpoint, the newest first. */
    List<VerifierKey> keys() {
        return database.together(LogKeys::known).stream()
                .map(LogKeys.Known::verifier)
                .toList();
    }

    /** Whoever has just seen a checkpoint elsewhere may ask for what this instance has not seen yet. */
    private boolean isPublished(Tile tile) {
        if (isIn(tile)) {
            return true;
        }
        last = null;
        return isIn(tile);
    }

    private boolean isIn(Tile tile) {
        return last().filter(published -> tile.isWithin(published.checkpoint().size()))
                .isPresent();
    }
}
