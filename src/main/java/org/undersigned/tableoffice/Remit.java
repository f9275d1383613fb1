package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.signing.Access;

/** What the officer who asks may decide on. */
@ApplicationScoped
class Remit {

    @Inject
    Access access;

    @Inject
    CurrentAccount officer;

    /**
     * The declaration as it stands now at that address.
     *
     * @throws org.undersigned.platform.Refusal (404) where it does not exist for this officer, (403) where everybody
     *     may read it but another office decides
     */
    @Transactional
    Declaration declaration(String ref) {
        var declaration = access.readable(ref);
        officer.mustBeOfficerOf(declaration.bodyId);
        return declaration;
    }
}
