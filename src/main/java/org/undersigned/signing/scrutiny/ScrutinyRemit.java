package org.undersigned.signing.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.procedure.Capacity;
import org.undersigned.signing.Access;

/** The texts whose citizens' signatures the officer who asks may look into. */
@ApplicationScoped
class ScrutinyRemit {

    @Inject
    Access access;

    @Inject
    CurrentAccount officer;

    @Inject
    Drafting drafting;

    /**
     * The declaration as it stands now at that address.
     *
     * @throws org.undersigned.platform.Refusal (404) where it does not exist for this officer, or no citizen can sign it;
     *     (403) where everybody may read it but another office decides
     */
    @Transactional
    Declaration declaration(String ref) {
        var declaration = access.readable(ref);
        officer.mustBeOfficerOf(declaration.bodyId);
        if (!drafting.procedureOf(declaration).sign().capacities().contains(Capacity.CITIZEN)) {
            throw Declaration.notFound();
        }
        return declaration;
    }
}
