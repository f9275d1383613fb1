package org.undersigned.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns what was thrown into an answer. No cause, stack or class name reaches the client. */
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject
    ErrorPages pages;

    @Inject
    Reader reader;

    @Inject
    CurrentIdentityAssociation association;

    @ServerExceptionMapper
    Uni<Response> refused(Refusal refusal, RoutingContext routing) {
        return refusal.kind == Refusal.Kind.UNAUTHENTICATED
                ? unauthenticated(routing)
                : answer(Failure.of(refusal), routing);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Uni<Response> invalid(ConstraintViolationException violations, RoutingContext routing) {
        return answer(Failure.of(Errors.of(violations)), routing);
    }

    /** The second is named because the framework has a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Uni<Response> unreadable(JsonProcessingException json, RoutingContext routing) {
        return answer(JsonFailures.of(json), routing);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthenticated(RuntimeException unknown, RoutingContext routing) {
        return unauthenticated(routing);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException forbidden, RoutingContext routing) {
        return answer(Failure.of(403), routing);
    }

    @ServerExceptionMapper
    Uni<Response> web(WebApplicationException thrown, RoutingContext routing) {
        var response = thrown.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return Uni.createFrom().item(response);
        }
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, routing);
        }
        return switch (response.getStatus()) {
            case 401 -> unauthenticated(routing);
            case 404 -> notFound(routing);
            case 500 -> unexpected(thrown, routing);
            default -> answer(Failure.of(response.getStatus()), routing);
        };
    }

    @ServerExceptionMapper
    Uni<Response> unexpected(Throwable thrown, RoutingContext routing) {
        var request = routing.request();
        if (DatabaseAway.isCauseOf(thrown)) {
            LOG.errorf("The database was away, %s %s: %s", request.method(), request.path(), thrown.getMessage());
            return answer(Failure.of(Refusal.of(Refusal.Kind.BUSY, "error_database_away")), routing);
        }
        if (hasHungUp(thrown) || routing.response().closed()) {
            LOG.debugf("Gone before it was answered, %s %s: %s", request.method(), request.path(), thrown.getMessage());
            return answer(Failure.of(400), routing);
        }
        var reference = Ids.next();
        LOG.errorf(thrown, "Unexpected, reference %s, %s %s", reference, request.method(), request.path());
        return answer(Failure.unexpected(reference), routing);
    }

    /** Not one of the kinds of {@link SocketException} that tell of a server which we could not reach. */
    private static boolean hasHungUp(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(10) // a cause may lead round in a circle
                .anyMatch(cause -> cause instanceof ClosedChannelException
                        || cause instanceof HttpClosedException
                        || cause.getClass() == SocketException.class);
    }

    /** A page that exists only below a language leads there. */
    private Uni<Response> notFound(RoutingContext routing) {
        var request = routing.request();
        var movable = SAFE.contains(request.method().name())
                && !ErrorPages.forPrograms(request)
                && LanguageFilter.lacksLanguage(request.path());
        return movable ? Uni.createFrom().item(LanguageFilter.toPreferred(request)) : answer(Failure.of(404), routing);
    }

    /** People are led to the sign-in page and back; programs are told how to authenticate. */
    private Uni<Response> unauthenticated(RoutingContext routing) {
        var request = routing.request();
        if (ErrorPages.forPrograms(request)) {
            return answer(Failure.of(401).with("WWW-Authenticate", "Bearer"), routing);
        }
        var back = SAFE.contains(request.method().name()) ? "?next=" + Urls.encode(request.uri()) : "";
        var signIn = URI.create("/" + Languages.of(request).getLanguage() + "/sign-in" + back);
        return Uni.createFrom().item(Response.seeOther(signIn).build());
    }

    private Uni<Response> answer(Failure failure, RoutingContext routing) {
        return association.getDeferredIdentity().onFailure().recoverWithNull().map(identity -> {
            reader.is(identity);
            return response(failure, routing);
        });
    }

    private Response response(Failure failure, RoutingContext routing) {
        var answer = pages.answer(failure, routing.request());
        var response = Response.status(answer.status())
                .header("Content-Type", answer.type())
                .header("Cache-Control", "no-store")
                .entity(answer.body());
        failure.headers().forEach(response::header);
        return response.build();
    }
}
