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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Csv;
import org.undersigned.signing.citizens.PublicNames;
import org.undersigned.signing.citizens.PublicNames.Part;

/** The names of citizens that everybody may read, as files. Names that are not public are in none of them. */
@Path("/declarations")
@PermitAll
@Transactional
@Tag(name = "Data")
public class CitizenFiles {

    /** Names that are held at a time, however many there are. */
    private static final int PART = 1_000;

    @Inject
    CitizenLists lists;

    @Inject
    PublicNames names;

    @Inject
    DataAnswers answers;

    @GET
    @Path("{ref}/citizens.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Names of citizens who let everybody read them, the newest first",
            description = "100 at a time; the Link header and next lead on (RFC 8288).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CitizensDocument.class)))
    public Response json(@RestPath String ref, @RestQuery String before, @Context Request request) {
        var listed = lists.of(ref, before);
        var declaration = listed.declaration();
        var next = listed.part().next();
        var address = next == null ? null : "/declarations/" + declaration.ref + "/citizens.json?before=" + next;
        var document = new CitizensDocument(
                declaration.ref,
                listed.counts().counted(),
                listed.counts().named(),
                listed.part().names(),
                address);
        var answer = answers.json(document, declaration.isPublic(), DeclarationFiles.DOCUMENT, request);
        return (address == null ? answer : answer.link(address, "next")).build();
    }

    @GET
    @Path("{ref}/citizens.csv")
    @Produces("text/csv")
    @Operation(
            summary = "Names of citizens who let everybody read them, all of them, the newest first",
            description = "RFC 4180, UTF-8, with a header.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath String ref) {
        var declaration = lists.declaration(ref);
        var id = declaration.id;
        var wording = declaration.wordingNumber;
        // what cannot be read is refused before anything is sent
        var first = names.first(id, wording, PART);
        StreamingOutput all = out -> write(id, wording, first, out);
        return Response.ok(all, DataAnswers.CSV)
                .header(
                        "Cache-Control",
                        declaration.isPublic()
                                ? "public, max-age=" + DeclarationFiles.DOCUMENT.toSeconds()
                                : "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"" + declaration.ref + "-citizens.csv\"")
                .build();
    }

    private void write(String id, int wording, Part first, OutputStream out) {
        try (var csv = new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8), "name")) {
            first.names().forEach(csv::line);
            for (var next = first.next(); next != null; ) {
                var part = names.before(id, wording, next, PART);
                part.names().forEach(csv::line);
                next = part.next();
            }
        }
    }
}
