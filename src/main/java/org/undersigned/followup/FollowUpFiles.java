package org.undersigned.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Access;

/** What was handed over and what was answered, as files with lasting addresses. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Data")
public class FollowUpFiles {

    private static final String PDF = "application/pdf";

    @Inject
    Access access;

    @Inject
    Keepers keepers;

    @Inject
    FollowUps followUps;

    @GET
    @Path("{ref}/timeline.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of a declaration", description = "The newest entry last.")
    public TimelineDocument timeline(@RestPath String ref, @RestQuery String lang) {
        return followUps.document(access.readable(ref), Languages.of(lang));
    }

    @GET
    @Path("{ref}/deliveries/{id}/dossier.pdf")
    @Produces(PDF)
    @Operation(summary = "A dossier as it was handed over, to read")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@RestPath String ref, @RestPath String id) {
        return dossier(ref, id, DossierFile.Kind.PDF, PDF, ".pdf");
    }

    @GET
    @Path("{ref}/deliveries/{id}/dossier.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A dossier as it was handed over, for programs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response data(@RestPath String ref, @RestPath String id) {
        return dossier(ref, id, DossierFile.Kind.DATA, MediaType.APPLICATION_JSON, ".json");
    }

    @GET
    @Path("{ref}/answers/{id}/document.pdf")
    @Produces(PDF)
    @Operation(summary = "The document of an answer")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response answer(@RestPath String ref, @RestPath String id) {
        var declaration = access.readable(ref);
        if (!declaration.isPublic()) {
            keepers.kept(ref);
        }
        var file = AnswerFile.find(declaration.id, id).orElseThrow(FollowUpFiles::none);
        return file(declaration, file.content, file.sha256, PDF, "answer-" + declaration.ref + ".pdf");
    }

    /** Everybody's once the text is, until then of those who keep it. */
    private Response dossier(String ref, String id, DossierFile.Kind kind, String type, String ending) {
        var declaration = access.readable(ref);
        if (!declaration.isPublic()) {
            keepers.kept(ref);
        }
        var file = DossierFile.find(declaration.id, id, kind).orElseThrow(FollowUpFiles::none);
        return file(declaration, file.content, file.sha256, type, "dossier-" + declaration.ref + ending);
    }

    /** Always to be saved: what others wrote is never shown as a page of ours. It never changes, so caches may keep it. */
    private static Response file(Declaration declaration, byte[] content, byte[] hash, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", declaration.isPublic() ? "public, max-age=3600" : "private, no-store")
                .header("ETag", '"' + HexFormat.of().formatHex(hash) + '"')
                .build();
    }

    private static Refusal none() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "followup_unknown_file");
    }
}
