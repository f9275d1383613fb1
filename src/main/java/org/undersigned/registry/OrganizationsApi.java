package org.undersigned.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Organization.Kind;
import org.undersigned.registry.OrganizationJson.Member;

/** Bodies, delegations, groups and other organizations of the registry. */
@Path("/api/v1/organizations")
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
class OrganizationsApi {

    private static final int MEMBERS = 100;

    @Inject
    Roster roster;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "findOrganizations",
            summary = "Find organizations",
            description = "Those that existed on the day, with the labels of that day, by kind and code; paged.")
    @Parameter(name = "body", description = "Code of the body that they belong to", example = "pace")
    @Parameter(name = "kind", description = "Only these", example = "GROUP")
    @Parameter(name = "on", description = "The day; today without it", example = "2017-10-12")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            description = "One page of organizations",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "422", description = "An unknown body or kind, or no day")
    public Response find(@RestQuery String body, @RestQuery String kind, @RestQuery String on, @Context UriInfo uri) {
        var day = Asked.day(on, clock);
        var paging = Paging.of(uri);
        var found = Organization.existing(Asked.bodyId(body), kind(kind), day, paging);
        return Response.ok(found.organizations().stream()
                        .map(organization -> OrganizationJson.of(organization, day))
                        .toList())
                .links(paging.links(uri, found.total()))
                .build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getOrganization",
            summary = "An organization",
            description = "With its labels and its members on the day, one page of them, of 100 where no size is asked"
                    + " for; of a body, those who have a seat or are in a delegation.")
    @Parameter(name = "id", example = "4k2m9x0c7vbt")
    @Parameter(name = "on", description = "The day; today without it", example = "2022-06-27")
    @Parameter(name = "q", description = "Only members with these words in their names", example = "berg")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "422", description = "No day")
    public Response organization(
            @RestPath String id, @RestQuery String on, @RestQuery @DefaultValue("") String q, @Context UriInfo uri) {
        var day = Asked.day(on, clock);
        var organization = Organization.byId(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_organization", id));
        var paging = Paging.of(uri, MEMBERS);
        var roster = this.roster.of(organization, q, day, paging);
        var members = roster.members().stream().map(Member::of).toList();
        return Response.ok(OrganizationJson.whole(
                        organization,
                        day,
                        directory.predecessors(organization),
                        directory.identifiers(id),
                        roster.total(),
                        members))
                .links(paging.links(uri, roster.total()))
                .build();
    }

    private static Kind kind(String name) {
        return name == null
                ? null
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.field("kind", "registry_unknown_kind", name));
    }
}
