package org.undersigned.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.undersigned.platform.Retained;
import org.undersigned.platform.StaysForGood;

/** People who hold a public office, and what they signed in it: a record that does not end. */
@Dependent
class PublicRecord {

    @Produces
    @Singleton
    Retained members() {
        return new StaysForGood("members");
    }
}
