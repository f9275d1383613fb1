package org.undersigned.signing.citizens;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.undersigned.signing.citizens.CitizensApi.ConfirmationBody;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;

/**
 * Good links pressed over the API, thousands at once: a short way to the same pipeline. Whatever is not as plain as that, or
 * comes to anything but a signature that counts, goes on to {@link CitizensApi}, which tells it in its words; for a link may
 * be pressed twice and nothing changes (ADR 26).
 */
@ApplicationScoped
class PlainConfirmations {

    private static final String JSON = "application/json";
    private static final Set<String> ACCEPTS = Set.of(JSON, "*/*");
    private static final Buffer COUNTED = Buffer.buffer("{\"counted\":true}");

    @Inject
    Signables signables;

    @Inject
    Confirmations confirmations;

    private final ObjectReader links;

    @Inject
    PlainConfirmations(ObjectMapper json) {
        links = json.readerFor(CitizensApi.ConfirmationBody.class);
    }

    void register(@Observes Router router) {
        router.post("/api/v1/declarations/:ref/signature-confirmations")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::press);
    }

    private void press(RoutingContext routing) {
        var request = routing.request();
        var signable = isPlain(request) ? signables.known(routing.pathParam("ref")) : Optional.<Signable>empty();
        if (signable.isEmpty()) {
            routing.next();
            return;
        }
        request.body().onSuccess(body -> press(signable.get(), body, routing)); // else they have hung up
        request.resume();
    }

    private void press(Signable signable, Buffer body, RoutingContext routing) {
        ((RoutingContextInternal) routing).setBody(body); // for who comes next: it cannot be read twice
        var loop = Vertx.currentContext();
        pressed(signable, body)
                .whenComplete((answer, refused) -> loop.runOnContext(now -> {
                    if (refused == null && answer.counts()) {
                        routing.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                                .end(COUNTED);
                    } else {
                        routing.next();
                    }
                }));
    }

    private CompletionStage<Answer> pressed(Signable signable, Buffer body) {
        try {
            ConfirmationBody link = links.readValue(body.getBytes());
            return link == null || link.token() == null
                    ? CompletableFuture.failedStage(new IllegalArgumentException("no link"))
                    : confirmations.press(signable, link.token());
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /**
     * Sent by a program, as JSON and short; a browser's requests are looked at for where they come from. What has been read
     * whole cannot be handed on in HTTP/2.
     */
    private static boolean isPlain(HttpServerRequest request) {
        var headers = request.headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        return request.version() != HttpVersion.HTTP_2
                && JSON.equals(headers.get(HttpHeaders.CONTENT_TYPE))
                && (accept == null || ACCEPTS.contains(accept))
                && isShort(headers.get(HttpHeaders.CONTENT_LENGTH))
                && !headers.contains("Sec-Fetch-Site")
                && !headers.contains(HttpHeaders.ORIGIN);
    }

    /** Of three digits at most. */
    private static boolean isShort(String length) {
        return length != null && length.length() <= 3;
    }
}
