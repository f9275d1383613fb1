package org.undersigned.followup;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.procedure.Outcome;
import org.undersigned.signing.Access;

/** What becomes of a declaration, over the API. Its authors and the table office of its body keep it. */
@Path("/api/v1")
@Tag(name = "Follow-up")
public class FollowUpApi {

    @Inject
    Access access;

    @Inject
    Keepers keepers;

    @Inject
    FollowUps followUps;

    @Inject
    Addressees addressees;

    @Inject
    Deliveries deliveries;

    @Inject
    Votes votes;

    @Inject
    Outcomes outcomes;

    @Inject
    CurrentAccount account;

    /** An addressee. */
    @Schema(name = "AddresseeBody")
    public record AddresseeBody(
            @Schema(examples = "Ms Example") @NotNull String name,
            @Schema(description = "What they are, or whom they belong to") String office,
            @Schema(description = "BCP 47", examples = "fr") @NotNull String lang,
            @Schema(description = "Never public") String email,
            @Schema(description = "Place in the order, from 1; the last where it is left out") Integer position) {

        Addressees.Told told() {
            return new Addressees.Told(name, office, lang, email, position);
        }
    }

    /** An addressee as its keepers see it. */
    @Schema(name = "Addressee")
    public record AddresseeEntry(String id, int position, String name, String office, String lang, String email) {

        static AddresseeEntry of(Addressee one) {
            return new AddresseeEntry(one.id, one.position, one.name, one.office, one.lang, one.email);
        }
    }

    /** A delivery. */
    @Schema(name = "DeliveryBody")
    public record DeliveryBody(
            @Schema(description = "Id of the addressee") @NotNull String addressee,
            @NotNull LocalDate on,
            @NotNull Delivery.Means means,
            @Schema(description = "Who handed it over; the caller where it is left out") String by) {}

    /** A vote. */
    @Schema(name = "VoteBody")
    public record VoteBody(
            @NotNull LocalDate on,
            @NotNull Vote.Result result,
            @Schema(examples = "598") Integer yes,
            @Schema(examples = "43") Integer no,
            @Schema(examples = "52") Integer abstain,
            @Schema(description = "By political group, as far as it is known") List<Vote.GroupCount> groups,
            @Schema(description = "Whether a result that the figures contradict is meant") Boolean confirmed) {}

    /** An outcome. */
    @Schema(name = "OutcomeBody")
    public record OutcomeBody(
            @NotNull Outcome outcome,
            @NotNull LocalDate on,
            @Schema(description = "Of the text adopted", examples = "P9_TA(2021)0056") String reference,
            @Schema(description = "By language") Map<String, String> note) {}

    /** What was written. */
    @Schema(name = "Written")
    public record Written(@Schema(examples = "4xk2j7m0qz8t") String id) {}

    @GET
    @Path("/declarations/{ref}/timeline")
    @PermitAll
    @Transactional
    @Operation(summary = "What became of a declaration", description = "The newest entry last.")
    public TimelineDocument timeline(@RestPath String ref, @RestQuery String lang) {
        return followUps.document(access.readable(ref), Languages.of(lang));
    }

    @GET
    @Path("/declarations/{ref}/addressees")
    @Authenticated
    @Transactional
    @Operation(summary = "To whom it is addressed", description = "For its authors and its table office.")
    public List<AddresseeEntry> addressees(@RestPath String ref) {
        return Addressee.of(keepers.kept(ref)).stream().map(AddresseeEntry::of).toList();
    }

    @POST
    @Path("/declarations/{ref}/addressees")
    @Authenticated
    @Idempotent
    @Operation(summary = "Address it to somebody")
    public AddresseeEntry add(@RestPath String ref, @Valid @NotNull AddresseeBody body) {
        return AddresseeEntry.of(addressees.add(keepers.kept(ref).id, body.told(), actor()));
    }

    @PUT
    @Path("/declarations/{ref}/addressees/{id}")
    @Authenticated
    @Operation(summary = "Change an addressee")
    public AddresseeEntry change(@RestPath String ref, @RestPath String id, @Valid @NotNull AddresseeBody body) {
        return AddresseeEntry.of(addressees.change(keepers.kept(ref).id, id, body.told(), actor()));
    }

    @DELETE
    @Path("/declarations/{ref}/addressees/{id}")
    @Authenticated
    @Operation(summary = "Remove an addressee", description = "To whom nothing was delivered.")
    public void remove(@RestPath String ref, @RestPath String id) {
        addressees.remove(keepers.kept(ref).id, id, actor());
    }

    @POST
    @Path("/declarations/{ref}/deliveries")
    @Authenticated
    @Idempotent
    @Operation(summary = "Hand it over", description = "Draws up the dossier and keeps it.")
    public Written deliver(@RestPath String ref, @Valid @NotNull DeliveryBody body) {
        var told = new Deliveries.Told(body.addressee(), body.on(), body.means(), body.by());
        return new Written(deliveries.deliver(keepers.kept(ref).id, told, actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/votes")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Idempotent
    @Operation(summary = "Record a vote")
    public Written vote(@RestPath String ref, @Valid @NotNull VoteBody body) {
        var told = new ToldVote(
                body.on(),
                body.result(),
                body.yes(),
                body.no(),
                body.abstain(),
                body.groups(),
                Boolean.TRUE.equals(body.confirmed()));
        return new Written(votes.record(keepers.decided(ref).id, told, actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/votes/{id}/revocation")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Idempotent
    @Operation(summary = "Take a vote off the record that was recorded by mistake")
    @APIResponse(responseCode = "204", description = "Off the record")
    public void revokeVote(@RestPath String ref, @RestPath String id) {
        votes.revoke(keepers.decided(ref).id, id, actor());
    }

    @POST
    @Path("/declarations/{ref}/outcomes")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Idempotent
    @Operation(summary = "Record what became of it", description = "One of the outcomes of its procedure.")
    public Written outcome(@RestPath String ref, @Valid @NotNull OutcomeBody body) {
        var told = new Outcomes.Told(body.outcome(), body.on(), body.reference(), body.note());
        return new Written(outcomes.record(keepers.decided(ref).id, told, actor()).id);
    }

    @POST
    @Path("/declarations/{ref}/outcomes/{id}/revocation")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Idempotent
    @Operation(summary = "Take an outcome off the record that was recorded by mistake")
    @APIResponse(responseCode = "204", description = "Off the record")
    public void revokeOutcome(@RestPath String ref, @RestPath String id) {
        outcomes.revoke(keepers.decided(ref).id, id, actor());
    }

    private Actor actor() {
        return Actor.of(account);
    }
}
