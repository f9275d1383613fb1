package org.undersigned.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
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
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A short way for what programs send by the thousand: plain and short JSON is read before the framework looks at it. What is
 * not as plain as that, or is left, goes on to the resource of the same address with the body that was read (ADR 26).
 */
@ApplicationScoped
public class ShortWay {

    /** What is done with what was sent. Does not block. */
    @FunctionalInterface
    public interface Act<T> {

        /**
         * Begins it.
         *
         * @return what it is answered with, or nothing where the resource is to answer. A refusal in it is told
         * @throws RuntimeException where nothing is done yet: the resource is to tell what is wrong
         */
        CompletionStage<? extends Optional<?>> begin(T sent, RoutingContext routing);
    }

    private static final String JSON = "application/json";
    private static final Set<String> ACCEPTS = Set.of(JSON, "*/*");
    private static final int DIGITS_OF_LENGTH = 4;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /**
     * Opens it.
     *
     * @param path as the router writes it: {@code /api/v1/things/:id}
     * @param sent of what is sent, with its constraints
     * @param status of an answer that is not left to the resource
     */
    public <T> void open(Router router, String path, Class<T> sent, int status, Act<T> act) {
        var way = new Way<>(json.readerFor(sent), json.writer(), validator, status, act);
        router.post(path).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(way::take);
    }

    private record Way<T>(ObjectReader reader, ObjectWriter writer, Validator validator, int status, Act<T> act) {

        void take(RoutingContext routing) {
            if (isPlain(routing.request())) {
                routing.request().body().onSuccess(body -> take(body, routing)); // else they have hung up
                routing.request().resume();
            } else {
                routing.next();
            }
        }

        private void take(Buffer body, RoutingContext routing) {
            ((RoutingContextInternal) routing).setBody(body); // for who comes next: it cannot be read twice
            var loop = Vertx.currentContext();
            begun(body, routing)
                    .ifPresentOrElse(
                            begun -> begun.whenComplete(
                                    (answer, refused) -> loop.runOnContext(now -> told(answer, refused, routing))),
                            routing::next);
        }

        private Optional<CompletionStage<? extends Optional<?>>> begun(Buffer body, RoutingContext routing) {
            try {
                T sent = reader.readValue(body.getBytes());
                return sent == null || !validator.validate(sent).isEmpty()
                        ? Optional.empty()
                        : Optional.of(act.begin(sent, routing));
            } catch (IOException | RuntimeException wrong) {
                return Optional.empty();
            }
        }

        private void told(Optional<?> answer, Throwable refused, RoutingContext routing) {
            if (refused != null) {
                routing.fail(refused instanceof CompletionException ? refused.getCause() : refused);
            } else if (answer.isEmpty()) {
                routing.next();
            } else {
                try {
                    routing.response()
                            .setStatusCode(status)
                            .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                            .end(Buffer.buffer(writer.writeValueAsBytes(answer.get())));
                } catch (IOException e) {
                    routing.fail(e);
                }
            }
        }
    }

    /**
     * Sent by a program, as JSON and short; a browser's requests are looked at for where they come from. What has been read
     * whole cannot be handed on in HTTP/2.
     */
    private static boolean isPlain(HttpServerRequest request) {
        var headers = request.headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return request.version() != HttpVersion.HTTP_2
                && JSON.equals(headers.get(HttpHeaders.CONTENT_TYPE))
                && (accept == null || ACCEPTS.contains(accept))
                && length != null
                && length.length() <= DIGITS_OF_LENGTH
                && !headers.contains("Sec-Fetch-Site")
                && !headers.contains(HttpHeaders.ORIGIN);
    }
}
