package org.undersigned.tableoffice.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Idempotent;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization;

/** The sitting calendars over the API. Everybody may read them; the table office of a body keeps its own. */
@Path("/api/v1")
@Tag(name = "Sitting calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarApi {

    @Inject
    Calendar calendar;

    @Inject
    CurrentAccount officer;

    /** A sitting as it is entered. */
    @Schema(name = "NewSitting")
    public record SittingBody(
            @NotNull Sitting.Kind kind,
            @Schema(description = "As it stands in the numbers of texts", examples = "55") @NotNull Integer number,
            @Schema(examples = "2024-26") @NotNull String label,
            @NotNull LocalDate firstDay,
            @Schema(description = "Included; left out while nobody knows it") LocalDate lastDay) {

        SittingForm form() {
            return new SittingForm(kind, number, label, firstDay, lastDay);
        }
    }

    /** A sitting of a body. */
    @Schema(name = "Sitting")
    public record Entry(String id, Sitting.Kind kind, int number, String label, LocalDate firstDay, LocalDate lastDay) {

        static Entry of(Sitting sitting) {
            return new Entry(
                    sitting.id, sitting.kind, sitting.number, sitting.label, sitting.firstDay, sitting.lastDay);
        }
    }

    /** A sitting as it is now, and the open texts that close at another time since. */
    @Schema(name = "ChangedSitting")
    public record Changed(Entry sitting, List<Moved> moved) {

        static Changed of(Calendar.Changed changed) {
            return new Changed(
                    Entry.of(changed.sitting()),
                    changed.moved().stream()
                            .map(one -> new Moved(one.ref, one.closesAt))
                            .toList());
        }
    }

    /** An open text that closes at another time. */
    @Schema(name = "MovedClosing")
    public record Moved(String ref, Instant closesAt) {}

    @GET
    @Path("/bodies/{code}/sittings")
    @PermitAll
    @Operation(summary = "The sitting calendar of a body, the latest first")
    public List<Entry> list(@RestPath String code) {
        return Sitting.of(body(code).id).stream().map(Entry::of).toList();
    }

    @POST
    @Path("/bodies/{code}/sittings")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Idempotent
    @Operation(summary = "Add a sitting", description = "Two of one kind may not overlap.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Changed.class)))
    public RestResponse<Changed> add(@RestPath String code, @Valid @NotNull SittingBody sitting) {
        var body = body(code);
        officer.mustBeOfficerOf(body.id);
        var changed = Changed.of(calendar.add(body.id, sitting.form(), Actor.of(officer)));
        var address = URI.create("/api/v1/sittings/" + changed.sitting().id());
        return RestResponse.ResponseBuilder.<Changed>created(address)
                .entity(changed)
                .build();
    }

    @PUT
    @Path("/sittings/{id}")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Operation(summary = "Change a sitting", description = "Tells which open texts close at another time since.")
    public Changed change(@RestPath String id, @Valid @NotNull SittingBody sitting) {
        officer.mustBeOfficerOf(calendar.sitting(id).bodyId);
        return Changed.of(calendar.change(id, sitting.form(), Actor.of(officer)));
    }

    @DELETE
    @Path("/sittings/{id}")
    @RolesAllowed(Role.TABLE_OFFICE)
    @Operation(summary = "Remove a sitting", description = "Refused as long as a text refers to it.")
    public void remove(@RestPath String id) {
        officer.mustBeOfficerOf(calendar.sitting(id).bodyId);
        calendar.remove(id, Actor.of(officer));
    }

    private static Organization body(String code) {
        return Organization.assembly(code)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "calendar_body_not_found"));
    }
}
