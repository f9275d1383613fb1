package org.undersigned.declaration;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;

/** Who writes a text together, and in whose place it is put, over the API. */
@Path("/api/v1")
@Tag(name = "Drafting")
public class AuthorsApi {

    @Inject
    Authors authors;

    @Inject
    Relations relations;

    @Inject
    CurrentAccount account;

    /** One of the authors. */
    @Schema(name = "Author")
    public record AuthorJson(
            @Schema(description = "Identifier in the registry") String person,
            @Schema(description = "0 for the originator") int position,
            @Schema(description = "Whether they have said yes; nobody is an author without") boolean accepted) {

        static AuthorJson of(Author author) {
            return new AuthorJson(author.personId, author.position, author.hasAccepted());
        }
    }

    /** Somebody to be asked. */
    @Schema(name = "AuthorToAsk")
    public record PersonBody(@Schema(description = "Identifier in the registry") @NotBlank String person) {}

    /** A motion in whose place another is put. */
    @Schema(name = "Replaced")
    public record MotionBody(@Schema(examples = "ep-motion-9-144-2021") @NotBlank String motion) {}

    @GET
    @Path("/declarations/{ref}/authors")
    @Authenticated
    @Operation(summary = "Its authors and those who were asked, the originator first")
    public List<AuthorJson> list(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        return Author.of(declaration.id).stream().map(AuthorJson::of).toList();
    }

    @POST
    @Path("/declarations/{ref}/authors")
    @Authenticated
    @Idempotent
    @Operation(summary = "Ask somebody to write with you", description = "The originator's; asked twice is asked once.")
    public List<AuthorJson> ask(String ref, @Valid @NotNull PersonBody body) {
        authors.ask(ref, body.person(), Actor.of(account));
        return list(ref);
    }

    @DELETE
    @Path("/declarations/{ref}/authors/{person}")
    @Authenticated
    @Operation(summary = "Take somebody off")
    public List<AuthorJson> remove(String ref, String person) {
        authors.remove(ref, person, Actor.of(account));
        return list(ref);
    }

    @POST
    @Path("/declarations/{ref}/authorship")
    @Authenticated
    @Idempotent
    @Operation(summary = "Say yes to being one of its authors")
    public Standing accept(String ref) {
        return Standing.of(authors.accept(ref, Actor.of(account)));
    }

    @DELETE
    @Path("/declarations/{ref}/authorship")
    @Authenticated
    @Operation(summary = "Say no, or leave", description = "The originator cannot.")
    public void leave(String ref) {
        authors.leave(ref, Actor.of(account));
    }

    @POST
    @Path("/declarations/{ref}/replaced")
    @Authenticated
    @Idempotent
    @Operation(summary = "Put a joint motion in the place of another", description = "While its text may be changed.")
    public Standing replace(String ref, @Valid @NotNull MotionBody body) {
        relations.replace(ref, body.motion(), Actor.of(account));
        return Standing.of(Declaration.byRef(ref).orElseThrow(Declaration::notFound));
    }

    @DELETE
    @Path("/declarations/{ref}/replaced/{motion}")
    @Authenticated
    @Operation(summary = "No longer put it in the place of that motion")
    public void drop(String ref, String motion) {
        relations.drop(ref, motion, Actor.of(account));
    }
}
