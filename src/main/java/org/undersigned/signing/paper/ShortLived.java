package org.undersigned.signing.paper;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.undersigned.platform.EndsByItself;
import org.undersigned.platform.Retained;

/** What {@link SheetForgetting} ends. */
@Dependent
class ShortLived {

    @Produces
    @Singleton
    Retained sheets() {
        return new EndsByItself("sheets", null);
    }
}
