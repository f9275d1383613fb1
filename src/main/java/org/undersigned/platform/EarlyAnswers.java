package org.undersigned.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Answers what never reaches a resource in the same words and forms: bodies too large, paths that cannot be decoded, what is
 * refused on a {@link ShortWay}.
 */
@ApplicationScoped
class EarlyAnswers {

    private static final Logger LOG = Logger.getLogger(EarlyAnswers.class);
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int AFTER_SECURITY_HEADERS = SecurityHeaders.BEFORE_EVERYTHING - 1;
    private static final int AFTER_THE_SERVERS_OWN_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    @Inject
    ErrorPages pages;

    @Inject
    CurrentVertxRequest current;

    @Inject
    Reader reader;

    @Inject
    BodyLimits limits;

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, AFTER_SECURITY_HEADERS);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        // what sends no length is cut off while it is read
        router.route().order(AFTER_THE_SERVERS_OWN_LIMIT).handler(routing -> {
            if (!routing.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                routing.put(
                        VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                        limits.of(routing.request().path()));
            }
            routing.next();
        });
    }

    private void refuseTooLarge(RoutingContext routing) {
        if (limits.allow(length(routing), routing.request().path())) {
            routing.next();
        } else {
            routing.response().putHeader("Connection", "close");
            routing.request().resume();
            answer(Failure.of(413), routing);
        }
    }

    private static long length(RoutingContext routing) {
        var header = routing.request().headers().get(HttpHeaders.CONTENT_LENGTH);
        return header != null && LENGTH.matcher(header).matches() ? Long.parseLong(header) : 0;
    }

    private void failed(RoutingContext routing) {
        if (routing.response().headWritten()) {
            routing.response().reset();
        } else if (routing.failure() instanceof Refusal refusal) {
            answer(Failure.of(refusal), routing);
        } else if (routing.failure() instanceof IllegalArgumentException || routing.statusCode() == 400) {
            answer(Failure.of(400), routing);
        } else if (routing.failure() == null && routing.statusCode() > 400) {
            answer(Failure.of(routing.statusCode()), routing);
        } else {
            var reference = Ids.next();
            LOG.errorf(routing.failure(), "Unexpected, reference %s, outside any resource", reference);
            answer(Failure.unexpected(reference), routing);
        }
    }

    private void answer(Failure failure, RoutingContext routing) {
        var context = Arc.container().requestContext();
        var ours = !context.isActive();
        if (ours) {
            context.activate();
        }
        try {
            current.setCurrent(routing);
            reader.is(null);
            var answer = pages.answer(failure, routing.request());
            failure.headers().forEach(routing.response()::putHeader);
            routing.response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", answer.type())
                    .putHeader("Cache-Control", "no-store")
                    .end(answer.body());
        } finally {
            if (ours) {
                context.terminate();
            }
        }
    }
}
