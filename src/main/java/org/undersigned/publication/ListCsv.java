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
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.platform.Csv;

/** The public list as a table, all of it; {@code ?q=&procedure=&state=&sort=} as on its page. */
@PermitAll
@Tag(name = "Data")
@Path("/declarations.csv")
public class ListCsv {

    private static final int PART = 200;
    private static final String[] HEADER = {
        "ref", "procedure", "number", "documentNumber", "date", "state", "signatures", "language", "title"
    };
    private static final String FRESH = "public, max-age=30";

    @Inject
    PublicDeclarations declarations;

    @GET
    @Produces("text/csv")
    @Operation(
            summary = "Published declarations, all of them",
            description = "One line for each language of a title. RFC 4180, UTF-8, with a header.")
    @Parameter(name = "q", ref = "q")
    @Parameter(name = "procedure", ref = "procedure")
    @Parameter(name = "state", ref = "state")
    @Parameter(name = "sort", ref = "sort")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@Context UriInfo uri) {
        var search = Search.of(uri);
        StreamingOutput all = out -> QuarkusTransaction.requiringNew().run(() -> write(search, out));
        return Response.ok(all, DataAnswers.CSV)
                .header("Cache-Control", FRESH)
                .header("Content-Disposition", "attachment; filename=\"declarations.csv\"")
                .build();
    }

    private void write(Search search, OutputStream out) {
        try (var csv = new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8), HEADER)) {
            var rows = 0;
            for (int offset = 0; offset == rows; offset += PART) {
                var part = declarations.find(search, offset, PART);
                part.forEach(summary -> line(summary, csv));
                rows += part.size();
            }
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
