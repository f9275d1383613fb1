package org.undersigned.registry.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Our table of memberships with some invented rows, to be filled in. */
@Path("/registry/template.csv")
@PermitAll
public class TemplateFile {

    @GET
    @Produces("text/csv")
    public Response download() {
        return Response.ok(TemplateFile.class.getResourceAsStream("/registry/template.csv"))
                .type("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"template.csv\"")
                .build();
    }
}
