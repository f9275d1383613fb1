package org.undersigned.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a page answers a form: the act is done in one transaction and the reader is sent on with 303, or nothing is done
 * and the form is shown again (409, 422) with the answers and what is wrong with them.
 */
@ApplicationScoped
public class Forms {

    static final String NOTICE = "notice";
    static final String DONE = "_done";

    /** Kinds that the reader can mend in the form; the others lead to an error page. */
    private static final Set<Refusal.Kind> MENDABLE =
            Set.of(Refusal.Kind.INVALID, Refusal.Kind.CONFLICT, Refusal.Kind.MALFORMED);

    @Inject
    Reader reader;

    /** What asking again in a moment may mend, where the act does not wait in a transaction. */
    private static final Set<Refusal.Kind> PASSING = Set.of(Refusal.Kind.TOO_MANY, Refusal.Kind.BUSY);

    /**
     * Does the act and redirects to the address that it returns.
     *
     * @param act runs in its own transaction, rolled back by whatever it throws
     * @param again the same form with errors; runs after the roll-back
     */
    public Response answer(Callable<URI> act, Function<Errors, TemplateInstance> again) {
        try {
            return Response.seeOther(QuarkusTransaction.requiringNew().call(act))
                    .build();
        } catch (Refusal refusal) {
            return again(refusal, MENDABLE, again);
        } catch (ConstraintViolationException violations) {
            return shown(Refusal.Kind.INVALID.status, again, Errors.of(violations));
        }
    }

    /**
     * The same for an act that many wait for together: it opens the transactions that it needs, and the form is shown
     * again, too, where there are too many at once (429, 503).
     */
    public Response answerWaiting(Supplier<URI> act, Function<Errors, TemplateInstance> again) {
        try {
            return Response.seeOther(act.get()).build();
        } catch (Refusal refusal) {
            return PASSING.contains(refusal.kind) ? again(refusal, PASSING, again) : again(refusal, MENDABLE, again);
        }
    }

    private Response again(Refusal refusal, Set<Refusal.Kind> mendable, Function<Errors, TemplateInstance> again) {
        if (!mendable.contains(refusal.kind)) {
            throw refusal;
        }
        var response = shown(refusal.kind.status, again, Errors.of(refusal, reader.locale()));
        Failure.of(refusal).headers().forEach((name, value) -> response.getHeaders()
                .putSingle(name, value));
        return response;
    }

    /**
     * The address with the notice of success that its page shows on top.
     *
     * @param key message key; ends in {@code _done}, so that no link can put any other words there
     */
    public static URI done(String address, String key) {
        if (!key.endsWith(DONE)) {
            throw new IllegalArgumentException(key + " does not end in " + DONE);
        }
        var fragment = address.indexOf('#');
        var page = fragment < 0 ? address : address.substring(0, fragment);
        var rest = fragment < 0 ? "" : address.substring(fragment);
        return URI.create(page + (page.contains("?") ? "&" : "?") + NOTICE + "=" + key + rest);
    }

    private Response shown(int status, Function<Errors, TemplateInstance> again, Errors errors) {
        reader.showsErrors();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(again.apply(errors))
                .build();
    }
}
