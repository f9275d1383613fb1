package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Access;

/** Who keeps track of what becomes of a declaration: its authors and the table office of its body. */
@ApplicationScoped
class Keepers {

    @Inject
    Access access;

    @Inject
    CurrentAccount account;

    /**
     * The declaration at that address, for whoever keeps track of it.
     *
     * @throws Refusal (404) where there is none for them, (403) where they may only read it
     */
    @Transactional
    Declaration kept(String ref) {
        var declaration = access.readable(ref);
        if (!keeps(declaration)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "followup_only_keepers");
        }
        return declaration;
    }

    /** The same for its table office alone, which records votes and outcomes. */
    @Transactional
    Declaration decided(String ref) {
        var declaration = access.readable(ref);
        account.mustBeOfficerOf(declaration.bodyId);
        return declaration;
    }

    boolean keeps(Declaration declaration) {
        return isOffice(declaration) || isAuthor(declaration);
    }

    boolean isAuthor(Declaration declaration) {
        return access.isOriginator(declaration)
                || account.personId().filter(declaration::isWrittenBy).isPresent();
    }

    boolean isOffice(Declaration declaration) {
        return account.isOfficerOf(declaration.bodyId);
    }
}
