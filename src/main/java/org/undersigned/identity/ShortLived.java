package org.undersigned.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** What {@link Sessions} and {@link SignInLinks} end. */
@Dependent
class ShortLived {

    @Produces
    @Singleton
    Retained sessions(IdentityConfig config) {
        return new EndsByItself("sessions", config.session().absolute());
    }

    @Produces
    @Singleton
    Retained links() {
        return new EndsByItself("sign_in_links", SignInLinks.REMEMBERED);
    }
}
