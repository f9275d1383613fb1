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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A declaration as files with lasting addresses. The words of the checklist are English unless {@code ?lang=} asks. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Data")
public class DeclarationFiles {

    /** A published text changes when a name is added; a minute late is early enough. */
    static final Duration DOCUMENT = Duration.ofMinutes(1);

    @Inject
    Addresses addresses;

    @Inject
    Documents documents;

    @Inject
    DataAnswers answers;

    @GET
    @Path("{ref}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A declaration with its text and signatories")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeclarationDocument.class)))
    public Response json(@RestPath String ref, @RestQuery String lang, @Context Request request) {
        var declaration = addresses.declaration(ref);
        var document = documents.of(declaration, Documents.language(lang));
        return answers.json(document, declaration.isPublic(), DOCUMENT, request).build();
    }

    @GET
    @Path("{ref}.csv")
    @Produces("text/csv")
    @Operation(summary = "Signatories in printed order", description = "RFC 4180, UTF-8, with a header.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath String ref, @Context Request request) {
        var declaration = addresses.declaration(ref);
        var table = SignatoryCsv.of(documents.signatories(declaration));
        return answers.csv(table, declaration.isPublic(), DOCUMENT, request)
                .header("Content-Disposition", "attachment; filename=\"" + declaration.ref + ".csv\"")
                .build();
    }
}
