package org.undersigned.ledger.log;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.ledger.Tile;

/** The log for everybody, in the layout of C2SP tlog-tiles. What is not under a published checkpoint is not shown. */
@Path("/ledger")
@PermitAll
@Tag(name = "Ledger", description = "The public log, from which anybody recounts")
public class LedgerFiles {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";
    private static final String FOR_SECONDS = "public, max-age=5";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Inject
    Shown shown;

    @GET
    @Path("checkpoint")
    @Operation(summary = "The last signed checkpoint of the log (C2SP tlog-checkpoint)")
    @APIResponse(responseCode = "200", content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "The log has no such file",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Response checkpoint() {
        return shown.last()
                .map(last -> found(last.note().toString(), TEXT, FOR_SECONDS).build())
                .orElseGet(LedgerFiles::notThere);
    }

    @GET
    @Path("key")
    @Operation(summary = "The keys that verify checkpoints, a line each, the newest first; older ones stay")
    @APIResponse(responseCode = "200", content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Response key() {
        var lines = shown.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
        return found(lines, TEXT, FOR_SECONDS).build();
    }

    /** Hashes do not get any smaller. */
    @GET
    @Path("tile/{rest: .+}")
    @Operation(summary = "Hashes of the tree, 256 at most (C2SP tlog-tiles)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no such file",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Response hashes(@PathParam("rest") String rest) {
        return tile(rest);
    }

    @GET
    @Path("tile/entries/{rest: .+}")
    @Compressed
    @Operation(summary = "Entries, 256 at most (C2SP tlog-tiles)")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no such file",
            content = @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)))
    public Response entries(@PathParam("rest") String rest) {
        return tile("entries/" + rest);
    }

    private Response tile(String path) {
        return Tile.at("tile/" + path)
                .flatMap(shown::tile)
                .map(content -> found(content, MediaType.APPLICATION_OCTET_STREAM, FOR_GOOD)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .build())
                .orElseGet(LedgerFiles::notThere);
    }

    /** Any page of anybody may read the log. */
    private static Response.ResponseBuilder found(Object content, String type, String keep) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .header("Access-Control-Allow-Origin", "*");
    }

    /** Programs ask here: no page in anybody's language. */
    private static Response notThere() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(TEXT)
                .entity("The log has no such file\n")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
