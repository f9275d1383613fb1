package org.undersigned.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.RestForm;

/** The same for people. */
@Path("/{lang}/test")
@PermitAll
public class TroublePages {

    @GET
    @Path("refusals/{kind}")
    public String refuse(@PathParam("kind") Refusal.Kind kind) {
        throw Refusal.of(kind, "error_home");
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret of the machine room");
    }

    @POST
    @Path("texts")
    public String text(@RestForm String text) {
        return "taken " + text.codePoints().mapToObj(Integer::toHexString).toList();
    }

    @GET
    @Path("office")
    @RolesAllowed("table-office")
    public String office() {
        return "open";
    }

    @GET
    @Path("invitations/{token}")
    public String invitation(@PathParam("token") String token) {
        return "invited";
    }
}
