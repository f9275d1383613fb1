package org.undersigned.publication;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The count that every open page asks for, answered from memory where it can be. */
@Path("/declarations")
@PermitAll
@Tag(name = "Data")
public class LiveCountFiles {

    /** All ask at once, so caches may answer for a moment. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    LiveCounts counts;

    @Inject
    DataAnswers answers;

    @Inject
    ExecutorService workers;

    @GET
    @Path("{ref}/count.json")
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "How many signatures there are and what is missing", description = "Fresh to three seconds.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LiveCount.class)))
    public Uni<Response> count(@RestPath String ref, @RestQuery String lang, @Context Request request) {
        var reader = Documents.language(lang);
        return counts.known(ref, reader)
                .map(told -> Uni.createFrom().item(told))
                .orElseGet(() ->
                        Uni.createFrom().item(() -> counts.looked(ref, reader)).runSubscriptionOn(workers))
                .map(told -> answers.answer(told.count(), told.isPublic(), FRESH, request)
                        .build());
    }
}
