package org.undersigned.ledger.log;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.undersigned.ledger.Tile;

/** The log for everybody, in the layout of C2SP tlog-tiles. What is not under a published checkpoint is not shown. */
@Path("/ledger")
@PermitAll
public class LedgerFiles {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";
    private static final String FOR_SECONDS = "public, max-age=5";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Inject
    Shown shown;

    @GET
    @Path("checkpoint")
    @Operation(summary = "The last signed checkpoint of the log (C2SP tlog-checkpoint)")
    public Response checkpoint() {
        var last = shown.last().orElseThrow(NotFoundException::new);
        return Response.ok(last.note().toString(), TEXT)
                .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
                .build();
    }

    @GET
    @Path("key")
    @Operation(summary = "The keys that verify checkpoints, a line each, the newest first; older ones stay")
    public Response key() {
        var lines = shown.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
        return Response.ok(lines, TEXT)
                .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
                .build();
    }

    @GET
    @Path("tile/{rest: .+}")
    @Operation(summary = "Hashes of the tree, or entries, 256 at most (C2SP tlog-tiles)")
    public Response tile(@PathParam("rest") String rest, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        var tile = Tile.at("tile/" + rest).orElseThrow(NotFoundException::new);
        var content = shown.tile(tile).orElseThrow(NotFoundException::new);
        var answer = Response.ok().type(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        if (tile.level() != Tile.ENTRIES) {
            return answer.entity(content).build();
        }
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return isGzipped(encodings)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .entity(gzipped(content))
                        .build()
                : answer.entity(content).build();
    }

    private static boolean isGzipped(String encodings) {
        return encodings != null && encodings.matches("(?i)(.*[, ])?gzip(?! *; *q=0(\\.0*)?( *,|$)).*");
    }

    private static byte[] gzipped(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
