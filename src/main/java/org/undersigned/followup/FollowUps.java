package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.undersigned.declaration.Declaration;

/** What became of a declaration, for whoever shows it. */
@ApplicationScoped
public class FollowUps {

    @Inject
    Timelines timelines;

    /** For a page. */
    public TimelineView view(Declaration declaration, Locale reader) {
        return TimelineView.of(declaration, timelines.of(declaration), reader);
    }

    /** As data. */
    public TimelineDocument document(Declaration declaration, Locale reader) {
        return TimelineDocument.of(
                declaration.ref, LatestOutcome.of(declaration).orElse(null), timelines.of(declaration), reader);
    }
}
