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
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.platform.Moved;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;

/** People of the registry. */
@Path("/api/v1")
@Tag(name = "Registry", description = "People, organizations, and who belonged to what on a day")
@Produces(MediaType.APPLICATION_JSON)
class PeopleApi {

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    @Inject
    Clock clock;

    @GET
    @Path("people")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "findPeople",
            summary = "Find people",
            description =
                    "By any part of any known spelling; accents, case and alphabet do not matter. Sorted by family"
                            + " name; where hardly anybody is called so, people whose names come near follow, the nearest"
                            + " first. Paged (page, size; Link headers).")
    @Parameter(name = "q", description = "Words of the name; without it everybody", example = "van den berg")
    @Parameter(name = "body", description = "Code of the body to which they belong or once belonged", example = "pace")
    @Parameter(
            name = "on",
            description = "Only those who belonged to the body on that day, with the affiliation of that day; without"
                    + " it all, with today's",
            example = "2022-06-27")
    @Parameter(name = "page", ref = "page")
    @Parameter(name = "size", ref = "size")
    @APIResponse(
            responseCode = "200",
            description = "One page of people",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PersonJson.class)))
    @APIResponse(responseCode = "422", description = "An unknown body, or no day")
    public Response find(
            @RestQuery @DefaultValue("") String q, @RestQuery String body, @RestQuery String on, @Context UriInfo uri) {
        var bodyId = Asked.bodyId(body);
        var day = Asked.day(on, clock);
        var paging = Paging.of(uri);
        var asOf = bodyId != null && on != null;
        var found = directory.people(q, bodyId, asOf ? day : null, paging);
        var ids = found.people().stream().map(person -> person.id).toList();
        var affiliation = affiliations.on(ids, bodyId, day);
        List<PersonJson> json = found.people().stream()
                .map(person -> PersonJson.of(person, affiliation.get(person.id)))
                .toList();
        return Response.ok(json).links(paging.links(uri, found.total())).build();
    }

    @GET
    @Path("people/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPerson",
            summary = "A person",
            description =
                    "With every known spelling, all memberships, the earliest first, and what they were in each body"
                            + " on a day. Another record of somebody answers with 308 to the current one.")
    @Parameter(name = "id", example = "7h3q0zk5w2nd")
    @Parameter(name = "on", description = "The day of the affiliations; today without it", example = "2020-01-31")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonJson.class)))
    @APIResponse(responseCode = "308", description = "It is another record of somebody; the current one is there")
    @APIResponse(responseCode = "404", description = "There is no such person")
    @APIResponse(responseCode = "422", description = "No day")
    public PersonJson person(@RestPath String id, @RestQuery String on, @Context UriInfo uri) {
        var day = Asked.day(on, clock);
        var person =
                Person.current(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "registry_unknown_person", id));
        if (!person.id.equals(id)) {
            throw Moved.forGood(uri, id, person.id);
        }
        var byBody = affiliations.inEveryBody(List.of(id), day).getOrDefault(id, new TreeMap<>());
        return PersonJson.whole(person, affiliations.history(id), byBody, directory.identifiers(id));
    }
}
