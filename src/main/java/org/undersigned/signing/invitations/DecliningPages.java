package org.undersigned.signing.invitations;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** The button of a member who will not sign; it stands on the page on which they would. */
@Path("/{lang}")
public class DecliningPages {

    @Inject
    Declining declining;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @POST
    @Path("declarations/{ref}/declining")
    @Authenticated
    public Response decline(@RestPath String ref) {
        declining.decline(ref, Actor.of(account));
        var page = reader.page("declarations", ref, "sign");
        return Response.seeOther(Forms.done(page, "invitations_declined_done")).build();
    }
}
