package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.undersigned.platform.Retained;
import org.undersigned.procedure.Visibility;

/** Names of citizens that everybody could read: they leave the list before their owners could no longer have them erased. */
@ApplicationScoped
class PublicNameRetention implements Retained {

    static final String WORD = "public_names";

    @Inject
    CitizensConfig config;

    @Inject
    EndedNames names;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Period keptFor() {
        return config.kept().publicNames();
    }

    @Override
    public int forget(int most) {
        return names.forget(WORD, Visibility.PUBLIC, keptFor(), most);
    }
}
