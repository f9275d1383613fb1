package org.undersigned.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.platform.Paging;

/** The public list as data, page by page; {@code ?q=&procedure=&state=&sort=&page=&size=} as on its page. */
@Path("/declarations.json")
@PermitAll
@Tag(name = "Data")
public class ListJson {

    @Inject
    PublicDeclarations declarations;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Published declarations", description = "Paged, as in the API.")
    @Parameter(name = "q", ref = "q")
    @Parameter(name = "procedure", ref = "procedure")
    @Parameter(name = "state", ref = "state")
    @Parameter(name = "sort", ref = "sort")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeclarationSummary.class)))
    public Response page(@Context UriInfo uri) {
        return page(declarations, uri).build();
    }

    /** One page of the list with RFC 8288 links to the others. */
    static Response.ResponseBuilder page(PublicDeclarations declarations, UriInfo uri) {
        var search = Search.of(uri);
        var paging = Paging.of(uri);
        var found = declarations.find(search, paging.offset(), paging.size());
        return Response.ok(found, DataAnswers.JSON)
                .header("Cache-Control", "public, max-age=30")
                .links(paging.links(uri, declarations.count(search)));
    }
}
