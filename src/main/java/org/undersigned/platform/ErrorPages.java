package org.undersigned.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words a {@link Failure} for whoever asked: a problem for programs, a page for people, both in their language. */
@ApplicationScoped
class ErrorPages {

    /** An answer ready to be sent. */
    record Answer(int status, String type, String body) {}

    record View(Integer status, String title, List<String> texts) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(View error);
    }

    private static final Set<String> READ_BY_PROGRAMS = Set.of("api", "ledger");

    @Inject
    ObjectMapper json;

    Answer answer(Failure failure, HttpServerRequest request) {
        var locale = Languages.of(request);
        return forPrograms(request)
                ? new Answer(failure.status(), Problem.MEDIA_TYPE, problem(failure, locale, request))
                : new Answer(failure.status(), "text/html;charset=UTF-8", page(failure, locale));
    }

    /** Data has no page: what programs read only, and every path whose last segment ends in an extension. */
    static boolean forPrograms(HttpServerRequest request) {
        var path = request.path() == null ? "" : request.path();
        var accept = request.getHeader("Accept");
        return READ_BY_PROGRAMS.contains(Languages.firstSegment(path))
                || path.indexOf('.', path.lastIndexOf('/') + 1) > 0
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private String page(Failure failure, Locale locale) {
        var texts = texts(errors(failure, locale));
        if (texts.isEmpty()) {
            texts = List.of(text(failure, locale));
        }
        var view = new View(failure.status(), title(failure, locale), texts);
        return Templates.error(view).setLocale(locale).render();
    }

    private String problem(Failure failure, Locale locale, HttpServerRequest request) {
        var errors = errors(failure, locale);
        var whole = texts(errors.stream().filter(item -> item.field() == null).toList());
        var fields = errors.stream()
                .filter(item -> item.field() != null)
                .map(item -> new Problem.FieldError(item.field(), item.text()))
                .toList();
        var detail = whole.isEmpty() ? text(failure, locale) : String.join(" ", whole);
        return written(new Problem(
                "about:blank",
                title(failure, locale),
                failure.status(),
                detail,
                request.path(),
                fields,
                failure.reference()));
    }

    private static List<Errors.Item> errors(Failure failure, Locale locale) {
        var all = new ArrayList<>(failure.violations().items());
        all.addAll(Errors.of(failure.remarks(), locale).items());
        return all;
    }

    private static List<String> texts(List<Errors.Item> errors) {
        return errors.stream().map(Errors.Item::text).distinct().toList();
    }

    private static String title(Failure failure, Locale locale) {
        return Messages.say(locale, key(failure.status(), "_title"));
    }

    private static String text(Failure failure, Locale locale) {
        var reference = failure.reference() == null ? "–" : failure.reference();
        return Messages.say(locale, key(failure.status(), "_text"), reference);
    }

    private static String key(int status, String part) {
        var exact = "error_" + status + part;
        var known = Messages.keys(Locale.ENGLISH).contains(exact);
        return known ? exact : (status < 500 ? "error_400" : "error_500") + part;
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
