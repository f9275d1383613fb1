package org.undersigned.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.platform.Paging;

/** The public list as files; {@code ?q=&procedure=&state=&sort=} as on its page. */
@PermitAll
@Tag(name = "Data")
@Path("/")
public class ListFiles {

    private static final int PART = 200;
    private static final String[] HEADER = {
        "ref", "procedure", "number", "documentNumber", "date", "state", "signatures", "language", "title"
    };
    private static final String FRESH = "public, max-age=30";

    @Inject
    PublicDeclarations declarations;

    @GET
    @Path("declarations.json")
    @Produces("application/json")
    @Operation(summary = "Published declarations", description = "Paged, as in the API.")
    public Response json(@Context UriInfo uri) {
        return page(declarations, uri).header("Cache-Control", FRESH).build();
    }

    @GET
    @Path("declarations.csv")
    @Produces("text/csv")
    @Operation(
            summary = "Published declarations, all of them",
            description = "One line for each language of a title. RFC 4180, UTF-8, with a header.")
    public Response csv(@Context UriInfo uri) {
        var search = Search.of(uri);
        StreamingOutput all = out -> QuarkusTransaction.requiringNew().run(() -> write(search, out));
        return Response.ok(all, DataAnswers.CSV)
                .header("Cache-Control", FRESH)
                .header("Content-Disposition", "attachment; filename=\"declarations.csv\"")
                .build();
    }

    /** One page of the list with RFC 8288 links to the others. */
    static Response.ResponseBuilder page(PublicDeclarations declarations, UriInfo uri) {
        var search = Search.of(uri);
        var paging = Paging.of(uri);
        List<DeclarationSummary> found = declarations.find(search, paging.offset(), paging.size());
        return Response.ok(found, DataAnswers.JSON).links(paging.links(uri, declarations.count(search)));
    }

    private void write(Search search, OutputStream out) {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            var csv = new Csv(writer, HEADER);
            var rows = 0;
            for (int offset = 0; offset == rows; offset += PART) {
                var part = declarations.find(search, offset, PART);
                part.forEach(summary -> line(summary, csv));
                rows += part.size();
            }
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    private static void line(DeclarationSummary summary, Csv csv) {
        summary.title()
                .forEach((lang, title) -> csv.line(
                        summary.ref(),
                        summary.procedure(),
                        summary.number(),
                        summary.documentNumber(),
                        summary.date(),
                        summary.state().name(),
                        summary.signatures(),
                        lang,
                        title));
    }
}
