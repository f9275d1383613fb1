package org.undersigned.signing.citizens;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** What {@link Forgetting} ends. */
@Dependent
class ShortLived {

    /** Of whoever confirmed, or did not. */
    @Produces
    @Singleton
    Retained requests(CitizensConfig config) {
        return new EndsByItself("requests", config.linkWorksFor().plus(config.forgetsAfter()));
    }

    @Produces
    @Singleton
    Retained ownLinks(CitizensConfig config) {
        return new EndsByItself("own_links", config.linkWorksFor().plus(config.forgetsAfter()));
    }
}
