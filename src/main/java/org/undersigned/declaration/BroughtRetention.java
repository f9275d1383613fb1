package org.undersigned.declaration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.platform.Retained;

/** Files that were brought to begin a draft with, and left lying. */
@ApplicationScoped
class BroughtRetention implements Retained {

    @Inject
    DeclarationConfig config;

    @Inject
    TextEnds ends;

    @Override
    public String word() {
        return "brought";
    }

    @Override
    public Period keptFor() {
        return config.filesKeptFor();
    }

    /** They are few: each account has a handful at most. */
    @Override
    public int forget(int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (int) BroughtText.delete("broughtAt < ?1", ends.before(keptFor())));
    }
}
