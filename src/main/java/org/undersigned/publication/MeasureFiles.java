package org.undersigned.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.signing.scrutiny.PublicMeasure;

/** What was done against signatures that looked wrong, as data. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Data")
public class MeasureFiles {

    /** All of a text. */
    @Schema(name = "ScrutinyMeasures")
    public record Document(
            @Schema(examples = "petition-12") String ref,
            @Schema(description = "The newest first") List<PublicMeasure> measures) {}

    @Inject
    CitizenLists lists;

    @Inject
    DataAnswers answers;

    @GET
    @Path("{ref}/measures.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was done against citizens' signatures that looked wrong, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Document.class)))
    public Response json(@RestPath String ref, @Context Request request) {
        var declaration = lists.declaration(ref);
        var document = new Document(declaration.ref, PublicMeasure.of(declaration.id));
        return answers.json(document, declaration.isPublic(), DeclarationFiles.DOCUMENT, request)
                .build();
    }
}
