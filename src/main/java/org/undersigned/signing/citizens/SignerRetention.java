package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.hibernate.Session;
import org.undersigned.declaration.TextEnds;
import org.undersigned.platform.Retained;
import org.undersigned.vault.BlindIndex;

/**
 * By what the mailboxes were recognised that signed a text: its keys are destroyed, and every digest of it is noise, in every
 * backup too. From then on nobody finds their own signature either, so its public names are gone before.
 */
@ApplicationScoped
class SignerRetention implements Retained {

    private static final String IS_NAMELESS =
            """
            select exists (select from forgotten_text where declaration_id = :declaration and word = :word)""";

    private static final String HAS_CITIZENS =
            "select exists (select from citizen_signature where declaration_id = :declaration)";

    @Inject
    CitizensConfig config;

    @Inject
    BlindIndex index;

    @Inject
    TextEnds ends;

    @Inject
    Session database;

    @Override
    public String word() {
        return "signers";
    }

    @Override
    public Period keptFor() {
        return config.kept().publicNames();
    }

    @Override
    public int forget(int most) {
        for (var text = ends.next(word(), keptFor()); text.isPresent(); text = ends.next(word(), keptFor())) {
            var declarationId = text.get();
            if (!isNameless(declarationId)) {
                return 0;
            }
            var signed = hasCitizens(declarationId);
            if (signed) {
                index.destroy(declarationId);
            }
            ends.done(declarationId, word());
            if (signed) {
                return 1;
            }
        }
        return 0;
    }

    private boolean isNameless(String declarationId) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(IS_NAMELESS, Boolean.class)
                .setParameter("declaration", declarationId)
                .setParameter("word", PublicNameRetention.WORD)
                .getSingleResult());
    }

    private boolean hasCitizens(String declarationId) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(HAS_CITIZENS, Boolean.class)
                .setParameter("declaration", declarationId)
                .getSingleResult());
    }
}
