package org.undersigned.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What this package keeps for a moment. */
@Dependent
class ShortLived {

    @Produces
    @Singleton
    Retained answers() {
        return new EndsByItself("answers", IdempotentAnswers.KEPT);
    }

    @Produces
    @Singleton
    Retained rates() {
        return new EndsByItself("rates", Duration.ofDays(1));
    }
}
