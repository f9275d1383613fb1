package org.undersigned.signing;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Refusal;

/** A member's receipt, for whoever wants one: nobody but its owner is given it. */
@Path("/{lang}")
public class OwnReceiptFile {

    @Inject
    Access access;

    @Inject
    OwnReceipts receipts;

    @Inject
    CurrentAccount account;

    /** The name of the file tells nothing, for it lies about in the folder of downloads. */
    @GET
    @Path("declarations/{ref}/sign/note.txt")
    @Authenticated
    @Transactional
    public Response receipt(String ref) {
        var declaration = access.known(ref);
        var signature = Signature.under(declaration, Actor.of(account).mustBePerson())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signing_not_signed"));
        return Response.ok(receipts.of(signature).toString(), MediaType.TEXT_PLAIN + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Disposition", "attachment; filename=\"note.txt\"")
                .build();
    }
}
