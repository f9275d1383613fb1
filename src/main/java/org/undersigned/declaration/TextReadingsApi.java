package org.undersigned.declaration;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.declaration.reading.Passage;
import org.undersigned.declaration.reading.Remark;
import org.undersigned.declaration.reading.TextRead;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Reader;

/** What is understood of a text under the procedure of a draft; nothing is changed by asking. */
@Path("/api/v1")
@Tag(name = "Drafting")
public class TextReadingsApi {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SAYS = "Plain text, DOCX or Akoma Ntoso 3.0, at most 2 MB. Tells the blocks in each"
            + " language, those that stand side by side with the same key, and what a person must look at. Send the"
            + " blocks as a new wording to use them.";

    /** What is understood. */
    @Schema(name = "TextReading")
    public record Understood(List<Version> versions, List<Told> remarks, List<String> authors, List<NotText> leftOut) {

        static Understood of(TextRead read, Locale reader) {
            return new Understood(
                    read.versions().stream().map(Version::of).toList(),
                    read.remarks().stream().map(one -> Told.of(one, reader)).toList(),
                    read.authors(),
                    read.leftOut().stream()
                            .map(one -> new NotText(
                                    one.place().toString(),
                                    one.lang(),
                                    one.kind().name(),
                                    one.text()))
                            .toList());
        }
    }

    /** The text in one language. */
    @Schema(name = "TextReadInOneLanguage")
    public record Version(String lang, String title, LocalDate date, List<Unit> blocks) {

        static Version of(TextRead.InLanguage version) {
            return new Version(
                    version.lang(),
                    version.title(),
                    version.date().orElse(null),
                    version.passages().stream().map(Unit::of).toList());
        }
    }

    /** A block. */
    @Schema(name = "BlockRead")
    public record Unit(
            @Schema(description = "The same in every language for blocks side by side", examples = "recital-GG")
                    String key,
            BlockType type,
            @Schema(description = "As it stood in the source, or empty", examples = "GG") String label,
            String text,
            @Schema(description = "Where it begins in the source", examples = "line 716") String place) {

        static Unit of(Passage passage) {
            return new Unit(
                    passage.key(),
                    passage.type(),
                    passage.label(),
                    passage.text(),
                    passage.place().toString());
        }
    }

    /** What a person must look at. */
    @Schema(name = "ReadingRemark")
    public record Told(
            @Schema(examples = "line 155") String place,
            @Schema(examples = "nl") String lang,
            @Schema(examples = "reading_doubtful_hyphen") String code,
            String text) {

        static Told of(Remark remark, Locale reader) {
            var text = Messages.say(reader, remark.key(), remark.args().toArray());
            return new Told(remark.place().toString(), remark.lang(), remark.key(), text);
        }
    }

    /** Words that do not become text. */
    @Schema(name = "LeftOutOfText")
    public record NotText(String place, String lang, @Schema(examples = "AUTHOR") String kind, String text) {}

    @Inject
    Bringing bringing;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @POST
    @Path("/declarations/{ref}/text-readings")
    @Authenticated
    @Consumes({MediaType.TEXT_PLAIN, DOCX, "application/akn+xml", MediaType.APPLICATION_XML})
    @Operation(operationId = "readText", summary = "Read a text", description = SAYS)
    @Parameter(name = "language", description = "BCP 47; without it the language is recognised", example = "fr")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "422", description = "It cannot be read; says what is wrong and where")
    public Understood read(String ref, @RestQuery String language, byte[] file) {
        return understood(ref, new Bringing.Sent(file == null ? new byte[0] : file, null, language));
    }

    @POST
    @Path("/declarations/{ref}/text-readings")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "readTextOfForm", summary = "Read a text sent as a form", description = SAYS)
    public Understood readForm(
            String ref, @RestForm FileUpload file, @RestForm String text, @RestForm String language) {
        return understood(ref, SentText.of(file, text, language));
    }

    private Understood understood(String ref, Bringing.Sent sent) {
        return Understood.of(bringing.read(ref, sent, Actor.of(account)), reader.locale());
    }
}
