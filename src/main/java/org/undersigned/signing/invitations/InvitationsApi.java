package org.undersigned.signing.invitations;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;

/** Asking over the API, for those who write a text, and how it goes; and what a member who was asked answers. */
@Path("/api/v1")
@Tag(name = "Invitations")
@Authenticated
public class InvitationsApi {

    /** People to be asked. */
    @Schema(name = "People")
    public record PeopleBody(
            @Schema(description = "Ids of people; may be left out where a part is named") @Size(max = 1000) List<@NotNull String> people,
            @Schema(
                            description = "Or everybody of a delegation or group who can be asked",
                            examples = {"delegation:ES", "group:SOC"})
                    @Size(max = 100) String part) {}

    /** Figures of a delegation, a group, or all. */
    @Schema(name = "InvitationFigures")
    public record Line(
            @Schema(
                            description = "Ends in a colon for those who left the body, or belong to no group",
                            examples = "delegation:ES")
                    String part,
            String name,
            @Schema(description = "Members of the body today") int members,
            @Schema(description = "Asked, whatever came of it") int asked,
            int cameBack,
            int declined,
            int signed) {

        static Line of(Figures figures) {
            return new Line(
                    figures.part(),
                    figures.name(),
                    figures.members(),
                    figures.asked(),
                    figures.cameBack(),
                    figures.declined(),
                    figures.signed());
        }
    }

    /** How the invitations go. */
    @Schema(name = "InvitationProgress")
    public record Progress(Line total, List<Line> byDelegation, List<Line> byGroup) {}

    /** Somebody of the body, or who was asked while they belonged to it. */
    @Schema(name = "Invited")
    public record Invited(
            @Schema(description = "Id of the person") String person,
            String name,
            @Schema(description = "Code; empty for whoever has left the body", examples = "ES") String delegation,
            @Schema(description = "Code, or empty", examples = "SOC") String group,
            Status status,
            Instant invitedAt,
            Instant remindedAt,
            int reminders,
            Instant cameBackAt,
            @Schema(description = "Of the server, without the address", examples = "550 5.1.1 no such mailbox")
                    String cameBackWords) {

        static Invited of(Listed one) {
            var asked = one.invitation();
            var cameBack = one.status() == Status.CAME_BACK;
            return new Invited(
                    one.person().id,
                    one.name(),
                    one.delegationCode(),
                    one.groupCode(),
                    one.status(),
                    asked == null ? null : asked.invitedAt,
                    asked == null ? null : asked.remindedAt,
                    asked == null ? 0 : asked.reminders,
                    cameBack ? asked.cameBackAt : null,
                    cameBack ? asked.cameBackWords : null);
        }
    }

    @Inject
    Invitations invitations;

    @Inject
    Declining declining;

    @Inject
    Roll roll;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @POST
    @Path("/declarations/{ref}/invitations")
    @Idempotent
    @Operation(
            operationId = "inviteMembers",
            summary = "Ask members to sign",
            description = "Each is asked once. Of a part, those who were asked, have signed or have no account are"
                    + " passed over.")
    public Invitations.Outcome invite(@RestPath String ref, @Valid @NotNull PeopleBody body) {
        return body.part() == null
                ? invitations.invite(ref, body.people() == null ? List.of() : body.people(), me())
                : invitations.invite(ref, Part.of(body.part()), me());
    }

    @GET
    @Path("/declarations/{ref}/invitations")
    @Transactional
    @Operation(
            operationId = "invitedMembers",
            summary = "Members and how it stands with each",
            description = "For the authors. part: delegation:ES or group:SOC; status: invited, or one of the statuses;"
                    + " without it the members of today.")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    public RestResponse<List<Invited>> list(
            @RestPath String ref, @RestQuery String part, @RestQuery String status, @Context UriInfo uri) {
        var sought = Sought.of(part, status);
        var paging = Paging.of(uri);
        var found = roll.of(mine(ref)).stream().filter(sought::has).toList();
        var page = found.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(Invited::of)
                .toList();
        return RestResponse.ResponseBuilder.ok(page)
                .links(paging.links(uri, found.size()))
                .build();
    }

    @GET
    @Path("/declarations/{ref}/invitations/progress")
    @Transactional
    @Operation(
            operationId = "invitationProgress",
            summary = "How the invitations go, by delegation and by group",
            description = "For the authors. Groups are those of the members of today.")
    public Progress progress(@RestPath String ref) {
        var people = roll.of(mine(ref));
        return new Progress(
                Line.of(Figures.of(Part.ALL, "", people)),
                Figures.byDelegation(people, reader.locale()).stream()
                        .map(Line::of)
                        .toList(),
                Figures.byGroup(people, reader.locale()).stream().map(Line::of).toList());
    }

    @POST
    @Path("/declarations/{ref}/invitations/mine/declining")
    @Idempotent
    @Operation(
            operationId = "declineToSign",
            summary = "Say that one will not sign",
            description = "For a member who was asked. Only those who ask learn it, no reminder comes any more, and"
                    + " signing is still possible.")
    @APIResponse(responseCode = "204", description = "Noted")
    public void decline(@RestPath String ref) {
        declining.decline(ref, me());
    }

    private Declaration mine(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(me());
        return declaration;
    }

    private Actor me() {
        return Actor.of(account);
    }
}
