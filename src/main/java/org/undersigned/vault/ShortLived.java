package org.undersigned.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** What {@link Sweep} ends. */
@Dependent
class ShortLived {

    @Produces
    @Singleton
    Retained orphans() {
        return new EndsByItself("orphans", Duration.ofDays(Sweep.DAYS));
    }
}
