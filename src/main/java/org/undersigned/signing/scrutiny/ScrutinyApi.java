package org.undersigned.signing.scrutiny;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.signing.scrutiny.Bursts.Burst;
import org.undersigned.signing.scrutiny.Measure.Act;

/** Citizens' signatures that look odd, and measures against them, for officers of the text's body. */
@Path("/api/v1")
@Tag(name = "Table office")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.TABLE_OFFICE)
public class ScrutinyApi {

    @Inject
    ScrutinyRemit remit;

    @Inject
    Oddities oddities;

    @Inject
    Measures measures;

    @Inject
    CurrentAccount officer;

    /** What looks odd. */
    @Schema(name = "ScrutinyOddities")
    public record Odd(
            int days,
            @Schema(description = "Signatures looked at: those of these days that have not ended") int looked,
            @Schema(description = "Confirmed again by somebody who had signed, since the text can be signed")
                    int duplicates,
            @Schema(description = "By what they have in common: keyed digests, in hex, and how many share each")
                    Map<String, List<Common>> shared,
            @Schema(description = "The median of all hours in which anybody signed") int usualHour,
            List<Stretch> hours,
            @Schema(description = "The median of all minutes in which anybody signed") int usualMinute,
            List<Stretch> minutes) {}

    @Schema(name = "ScrutinyCommon")
    public record Common(String digest, int count) {}

    @Schema(name = "ScrutinyBurst")
    public record Stretch(Instant at, int count) {}

    /** What is to be counted. */
    @Schema(name = "ScrutinyCounting")
    public record CountBody(@NotNull Act act, @NotNull Condition condition) {}

    /** A measure that was counted before. */
    @Schema(name = "ScrutinyOrder")
    public record OrderBody(
            @NotNull Act act,
            @NotNull Condition condition,
            @NotNull Reason reason,
            @Schema(description = "For the record; never public") @Size(max = 2000) String remark,
            @Schema(description = "As it was counted", examples = "120") @PositiveOrZero int count,
            @Schema(description = "So many more or fewer are as good; else it is refused (409)", examples = "5")
                    @PositiveOrZero Integer within,
            @Schema(description = "Reference of the text, where all its signatures are meant") String typed) {

        Order order() {
            return new Order(null, act, condition, reason, remark, count, within == null ? 0 : within, typed);
        }
    }

    /** Why a measure is taken back. */
    @Schema(name = "ScrutinyReversal")
    public record ReversalBody(@Schema(description = "For the record; never public") @Size(max = 2000) String remark) {}

    /** A measure, for officers. */
    @Schema(name = "ScrutinyMeasureRecord")
    public record Standing(
            String id,
            Act act,
            Reason reason,
            String remark,
            Condition condition,
            Measure.State state,
            @Schema(description = "How much of it is done") int percent,
            @Schema(description = "As it was counted when it was ordered") int expected,
            int touched,
            int reinstated,
            Instant orderedAt,
            String orderedBy,
            Instant endedAt,
            Instant reversalAt,
            String reversalBy,
            Instant reversedAt) {

        static Standing of(Measure measure) {
            return new Standing(
                    measure.id,
                    measure.act,
                    measure.reason,
                    measure.remark,
                    measure.condition,
                    measure.state,
                    measure.percent(),
                    measure.expected,
                    measure.touched,
                    measure.reinstated,
                    measure.orderedAt,
                    measure.orderedName,
                    measure.endedAt,
                    measure.reversalAt,
                    measure.reversalName,
                    measure.reversedAt);
        }
    }

    @GET
    @Path("/declarations/{ref}/scrutiny")
    @Operation(summary = "What looks odd among the citizens' signatures of the last days (1 to 90)")
    public Odd odd(@RestPath String ref, @RestQuery @DefaultValue("7") int days) {
        var found = oddities.of(remit.declaration(ref), days);
        var shared = new TreeMap<String, List<Common>>();
        found.shared()
                .forEach((kind, all) -> shared.put(
                        kind.name(),
                        all.stream()
                                .map(one -> new Common(one.key(), one.count()))
                                .toList()));
        return new Odd(
                found.days(),
                found.looked(),
                found.duplicates(),
                shared,
                found.hours().usual(),
                stretches(found.hours().found()),
                found.minutes().usual(),
                stretches(found.minutes().found()));
    }

    private static List<Stretch> stretches(List<Burst> bursts) {
        return bursts.stream().map(one -> new Stretch(one.at(), one.count())).toList();
    }

    @POST
    @Path("/declarations/{ref}/scrutiny/counts")
    @Operation(summary = "How many signatures a measure would touch", description = "Changes nothing.")
    public Counted count(@RestPath String ref, @NotNull @Valid CountBody body) {
        return measures.count(remit.declaration(ref), body.act(), body.condition());
    }

    @POST
    @Path("/declarations/{ref}/scrutiny/measures")
    @Idempotent
    @Operation(summary = "Hold or invalidate what was counted; it is done little by little")
    @APIResponse(
            responseCode = "202",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "409", description = "The number moved, or another measure is under way on this text")
    public RestResponse<Standing> order(@RestPath String ref, @NotNull @Valid OrderBody body) {
        var measure = measures.order(remit.declaration(ref), body.order(), Actor.of(officer));
        return RestResponse.status(RestResponse.Status.ACCEPTED, Standing.of(measure));
    }

    @GET
    @Path("/declarations/{ref}/scrutiny/measures")
    @Operation(summary = "All measures on a text, the newest first")
    @Transactional
    public List<Standing> all(@RestPath String ref) {
        return Measure.of(remit.declaration(ref).id).stream().map(Standing::of).toList();
    }

    @GET
    @Path("/declarations/{ref}/scrutiny/measures/{id}")
    @Operation(summary = "How far a measure is")
    @Transactional
    public Standing one(@RestPath String ref, @RestPath String id) {
        return Measure.find(remit.declaration(ref).id, id).map(Standing::of).orElseThrow(Measure::notFound);
    }

    @POST
    @Path("/declarations/{ref}/scrutiny/measures/{id}/cancellation")
    @Idempotent
    @Operation(summary = "Call a measure off", description = "What is done stays done.")
    public Standing cancel(@RestPath String ref, @RestPath String id) {
        return Standing.of(measures.cancel(remit.declaration(ref).id, id, Actor.of(officer)));
    }

    @POST
    @Path("/declarations/{ref}/scrutiny/measures/{id}/reversal")
    @Idempotent
    @Operation(summary = "Take a measure back as a whole; it is done little by little")
    public Standing reverse(@RestPath String ref, @RestPath String id, @Valid ReversalBody body) {
        var remark = body == null ? null : body.remark();
        return Standing.of(measures.reverse(remit.declaration(ref).id, id, remark, Actor.of(officer)));
    }
}
