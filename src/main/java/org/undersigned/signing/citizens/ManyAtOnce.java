package org.undersigned.signing.citizens;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.undersigned.platform.ShortWay;
import org.undersigned.signing.citizens.CitizensApi.Body;
import org.undersigned.signing.citizens.CitizensApi.ConfirmationBody;
import org.undersigned.signing.citizens.CitizensApi.Confirmed;
import org.undersigned.signing.citizens.CitizensApi.Requested;

/**
 * Citizens ask and press good links over the API, thousands at once: a short way to the same pipelines. What
 * {@link CitizensApi} says in other words is left to it.
 */
@ApplicationScoped
class ManyAtOnce {

    @Inject
    CitizensApi api;

    @Inject
    Signables signables;

    @Inject
    SignatureRequests requests;

    @Inject
    Confirmations confirmations;

    void open(@Observes Router router, ShortWay ways) {
        var declaration = "/api/v1/declarations/:ref/";
        ways.open(router, declaration + "signature-requests", Body.class, StatusCode.ACCEPTED, this::ask);
        ways.open(router, declaration + "signature-confirmations", ConfirmationBody.class, StatusCode.OK, this::press);
    }

    private CompletionStage<Optional<Requested>> ask(Body body, RoutingContext routing) {
        return whereKnown(routing, signable -> requests.ask(
                        signable,
                        api.form(signable, body, routing.request().getHeader(CitizensApi.KEY), routing.request()))
                .thenApply(id -> Optional.of(new Requested(id))));
    }

    /** A link may be pressed twice, and nothing changes: what it comes to otherwise is told there. */
    private CompletionStage<Optional<Confirmed>> press(ConfirmationBody link, RoutingContext routing) {
        return link.token() == null
                ? left()
                : whereKnown(routing, signable -> confirmations
                        .press(signable, link.token())
                        .thenApply(answer -> answer.counts() ? Optional.of(new Confirmed(true)) : Optional.empty()));
    }

    /** One that nobody has asked for within the last second is looked up by the resource, which may wait for it. */
    private <T> CompletionStage<Optional<T>> whereKnown(
            RoutingContext routing, Function<Signable, CompletionStage<Optional<T>>> act) {
        return signables.known(routing.pathParam("ref")).map(act).orElseGet(ManyAtOnce::left);
    }

    private static <T> CompletionStage<Optional<T>> left() {
        return CompletableFuture.completedStage(Optional.empty());
    }
}
