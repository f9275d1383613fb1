package org.undersigned.signing.represented;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;

/** Those for whom a complaint is lodged, over the API, for its authors: pseudonyms, consents and invitations. */
@Path("/api/v1")
@Tag(name = "Represented persons")
@Produces(MediaType.APPLICATION_JSON)
public class RepresentedApi {

    @Inject
    RepresentedPeople people;

    @Inject
    Invitations invitations;

    @Inject
    CurrentAccount account;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** Somebody represented. */
    @Schema(name = "RepresentedPerson")
    public record PersonJson(
            String id,
            @Schema(description = "Order of being entered") int number,
            @Schema(description = "Null once they had themselves erased") String pseudonym,
            String caseSheet,
            LocalDate consentOn,
            @Schema(description = "PERSON on a page of their own, AUTHORS where these recorded it")
                    Represented.Source consentBy,
            @Schema(description = "The wording that they had before them; null where authors recorded it")
                    Integer consentWording,
            String means,
            LocalDate withdrawnOn,
            @Schema(description = "When they first did anything on their own page") Instant answeredAt,
            boolean realNameSealed,
            Instant erasedAt,
            InvitationJson invitation) {

        static PersonJson of(Represented one, Invitation invitation, Instant now) {
            return new PersonJson(
                    one.id,
                    one.position,
                    one.pseudonym,
                    one.caseKey,
                    one.consentOn,
                    one.consentBy,
                    one.consentWording,
                    one.consentMeans,
                    one.withdrawnOn,
                    one.answeredAt,
                    one.hasDetails(),
                    one.erasedAt,
                    invitation == null ? null : InvitationJson.of(invitation, null, now));
        }
    }

    /** A link to somebody's own page. */
    @Schema(name = "RepresentedPersonInvitation")
    public record InvitationJson(
            @Schema(
                            description = "What became of it",
                            enumeration = {"waits", "mailed", "came_back", "handed_over", "over"})
                    String standing,
            Instant expiresAt,
            @Schema(description = "To be handed over; told this once") String link) {

        static InvitationJson of(Invitation invitation, String link, Instant now) {
            return new InvitationJson(invitation.standing(now).word(), invitation.expiresAt, link);
        }
    }

    /** Somebody to be entered. */
    @Schema(name = "RepresentedPersonToEnter")
    public record PersonBody(
            @NotNull @Schema(examples = "Baker") String pseudonym,
            @Schema(description = "Key of the block that is their case sheet", examples = "k1") String caseSheet,
            @Schema(description = "Where consent is given already", examples = "2018-11-05") LocalDate consentOn,
            @Schema(examples = "in writing") String means) {}

    /** A consent. */
    @Schema(name = "Consent")
    public record ConsentBody(@NotNull LocalDate on, String means) {}

    /** How somebody is invited. */
    @Schema(name = "RepresentedPersonToInvite")
    public record InvitationBody(
            @Schema(description = "Where the link is mailed; without it the link is answered, to be handed over")
                    @Size(max = 254) String email,
            @Schema(description = "Language of mail and page", examples = "fr") String language) {}

    @GET
    @Path("/declarations/{ref}/represented")
    @Authenticated
    @Operation(summary = "Those whom a complaint represents", description = "For its authors. Paged.")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    public RestResponse<List<PersonJson>> list(String ref, @Context UriInfo uri) {
        var declaration = people.readBy(ref, Actor.of(account));
        var paging = Paging.of(uri);
        var part = json(declaration, Represented.of(declaration.id, paging));
        return RestResponse.ResponseBuilder.ok(part)
                .links(paging.links(uri, Represented.count("declarationId", declaration.id)))
                .build();
    }

    @POST
    @Path("/declarations/{ref}/represented")
    @Authenticated
    @Idempotent
    @Operation(summary = "Enter somebody under a pseudonym")
    public PersonJson add(String ref, @Valid @NotNull PersonBody body) {
        var told = new RepresentedPeople.Told(body.pseudonym(), body.caseSheet(), body.consentOn(), body.means());
        return PersonJson.of(people.add(ref, told, Actor.of(account)), null, clock.instant());
    }

    @POST
    @Path("/declarations/{ref}/represented/{id}/consent")
    @Authenticated
    @Idempotent
    @Operation(summary = "Record that somebody has consented")
    public List<PersonJson> consent(String ref, String id, @Valid @NotNull ConsentBody body) {
        people.consent(ref, id, body.on(), body.means(), Actor.of(account));
        return everybody(ref);
    }

    @POST
    @Path("/declarations/{ref}/represented/{id}/withdrawal")
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Record that somebody takes consent back",
            description = "Until the complaint is submitted. The real name goes with it.")
    public List<PersonJson> withdraw(String ref, String id) {
        people.withdraw(ref, id, Actor.of(account));
        return everybody(ref);
    }

    private List<PersonJson> everybody(String ref) {
        var declaration = people.readBy(ref, Actor.of(account));
        return json(declaration, Represented.of(declaration.id));
    }

    private List<PersonJson> json(Declaration declaration, List<Represented> people) {
        var links = Invitation.of(declaration.id);
        return people.stream()
                .map(one -> PersonJson.of(one, links.get(one.id), clock.instant()))
                .toList();
    }

    /** Never kept under an Idempotency-Key: neither the link nor a digest of the address may lie in the database. */
    @POST
    @Path("/declarations/{ref}/represented/{id}/invitation")
    @Authenticated
    @Operation(
            summary = "Invite somebody to a page of their own",
            description = "By mail, or by a link that is answered this once. The link before leads nowhere any more, so"
                    + " asking again is harmless; an Idempotency-Key is not looked at.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitationJson.class)))
    public Response invite(String ref, String id, @Valid @NotNull InvitationBody body) {
        var locale = RepresentedPersonPages.language(body.language(), reader.locale());
        var made = body.email() == null || body.email().isBlank()
                ? handedOver(ref, id, locale)
                : InvitationJson.of(
                        invitations.mail(ref, id, body.email(), locale, Actor.of(account)), null, clock.instant());
        return Response.ok(made).header("Cache-Control", "no-store").build();
    }

    private InvitationJson handedOver(String ref, String id, Locale locale) {
        var made = invitations.handOver(ref, id, locale, Actor.of(account));
        var link = baseUrl.of("/" + locale.getLanguage() + OwnConsentPages.path(ref, made.token()));
        return InvitationJson.of(made.invitation(), link, clock.instant());
    }

    @DELETE
    @Path("/declarations/{ref}/represented/{id}/invitation")
    @Authenticated
    @Operation(summary = "Call an invitation off", description = "Its link leads nowhere any more.")
    public void callOff(String ref, String id) {
        invitations.callOff(ref, id, Actor.of(account));
    }
}
