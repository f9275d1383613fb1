package org.undersigned.publication;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.publication.DeclarationDocument.DocumentEdition;
import org.undersigned.publication.DeclarationDocument.DocumentSignatory;
import org.undersigned.signing.Access;

/** Reading over the API: what is published for everybody, the rest for whoever may read it. */
@Path("/api/v1")
@Transactional
@Tag(name = "Reading")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationApi {

    @Inject
    PublicDeclarations declarations;

    @Inject
    Addresses addresses;

    @Inject
    Documents documents;

    @Inject
    DataAnswers answers;

    @Inject
    Access access;

    @Inject
    CurrentAccount account;

    @GET
    @Path("/declarations")
    @PermitAll
    @Operation(summary = "Published declarations", description = "Paged.")
    @Parameter(name = "q", ref = "q")
    @Parameter(name = "procedure", ref = "procedure")
    @Parameter(name = "state", ref = "state")
    @Parameter(name = "sort", ref = "sort")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeclarationSummary.class)))
    public Response list(@Context UriInfo uri) {
        return ListJson.page(declarations, uri).build();
    }

    @GET
    @Path("/declarations/{ref}")
    @PermitAll
    @Operation(summary = "A declaration with its text and signatories")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeclarationDocument.class)))
    public Response one(
            @RestPath @Parameter(example = "pace-wd-745") String ref,
            @RestQuery @Parameter(description = "Language of the sentences: en, fr or nl", example = "fr") String lang,
            @Context Request request) {
        var declaration = addresses.declaration(ref);
        var document = documents.of(declaration, Documents.language(lang));
        return answers.json(document, declaration.isPublic(), DeclarationFiles.DOCUMENT, request)
                .build();
    }

    @GET
    @Path("/declarations/{ref}/signatures")
    @PermitAll
    @Operation(summary = "Signatories in printed order", description = "Paged.")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentSignatory.class)))
    public Response signatures(
            @RestPath @Parameter(example = "pace-wd-745") String ref, @Context UriInfo uri, @Context Request request) {
        var declaration = addresses.declaration(ref);
        var all = documents.signatories(declaration);
        var paging = Paging.of(uri);
        return answers.json(Parts.of(all, paging), declaration.isPublic(), DeclarationFiles.DOCUMENT, request)
                .links(paging.links(uri, all.size()))
                .build();
    }

    @GET
    @Path("/declarations/{ref}/editions")
    @PermitAll
    @Operation(summary = "Editions, the first one first", description = "Published, frozen states.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentEdition.class)))
    public Response editions(@RestPath @Parameter(example = "pace-wd-745") String ref, @Context Request request) {
        var declaration = addresses.declaration(ref);
        return answers.json(documents.editions(declaration), declaration.isPublic(), DeclarationFiles.DOCUMENT, request)
                .build();
    }

    @GET
    @Path("/declarations/{ref}/audit")
    @Authenticated
    @Operation(
            summary = "Who did what, and when",
            description = "For its first signatory and the officers of its body. The oldest entry first.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuditLine.class)))
    public Response audit(@RestPath @Parameter(example = "pace-wd-745") String ref) {
        var declaration = addresses.declaration(ref);
        if (!access.isOriginator(declaration) && !account.isOfficerOf(declaration.bodyId)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "publication_audit_forbidden");
        }
        var trail = AuditEntry.of(declaration).stream().map(AuditLine::of).toList();
        return Response.ok(trail, DataAnswers.JSON)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
