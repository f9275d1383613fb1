package org.undersigned.signing.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Moved;
import org.undersigned.signing.Access;

/** Texts under which names are, or were, taken. */
@ApplicationScoped
class VerifiableTexts {

    @Inject
    Access access;

    /**
     * The text at that address.
     *
     * @throws org.undersigned.platform.Refusal (404) when there is none that the reader may read
     * @throws jakarta.ws.rs.WebApplicationException (301) when it has got a readable address since
     */
    Declaration at(String ref, UriInfo uri) {
        var declaration = access.readable(ref);
        if (declaration.state.isWritable() || declaration.wording() == null) {
            throw Declaration.notFound();
        }
        if (!declaration.ref.equals(ref)) {
            throw Moved.permanently(uri, ref, declaration.ref);
        }
        return declaration;
    }
}
