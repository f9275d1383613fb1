package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.platform.Retained;
import org.undersigned.procedure.Visibility;

/** Names that only the addressee can open: who was to have them has fetched them by then. */
@ApplicationScoped
class RecipientNameRetention implements Retained {

    @Inject
    CitizensConfig config;

    @Inject
    EndedNames names;

    @Override
    public String word() {
        return "recipient_names";
    }

    @Override
    public Period keptFor() {
        return config.kept().recipientNames();
    }

    @Override
    public int forget(int most) {
        return names.forget(word(), Visibility.RECIPIENT, keptFor(), most);
    }
}
