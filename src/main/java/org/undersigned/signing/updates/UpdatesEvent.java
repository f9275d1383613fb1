package org.undersigned.signing.updates;

import java.time.Instant;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;

/** What was done about the news of a text. */
public sealed interface UpdatesEvent extends Audited {

    /** @param title in the first of its languages */
    record NewsPublished(String declarationId, Actor actor, Instant at, String news, String title)
            implements UpdatesEvent {}

    /** @param note what was wrong */
    record NewsCorrected(String declarationId, Actor actor, Instant at, String news, String note)
            implements UpdatesEvent {}

    /** By an officer. */
    record NewsTakenDown(String declarationId, Actor actor, Instant at, String news, String reason)
            implements UpdatesEvent {}
}
