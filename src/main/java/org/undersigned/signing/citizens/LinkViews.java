package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Urls;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.signing.citizens.ConfirmationBatch.Outcome;

/** The states of a mailed link, each with its page. */
@ApplicationScoped
class LinkViews {

    /** Before the button is pressed. */
    record Ask(Headline headline, String visibility) {}

    /**
     * It counts, now or since the button was first pressed.
     *
     * @param reference of the signature
     * @param share absolute address of the text
     * @param mailto a mail with it to nobody yet
     * @param readable its published page, or null
     */
    record Counted(
            Headline headline,
            String ref,
            String reference,
            String next,
            String share,
            String mailto,
            String readable,
            String own) {}

    /** It does not count; {@code label} and {@code href} of what to do, or null. */
    record Other(String title, String text, String label, String href) {}

    /** @param code what was typed, or null where the link was followed */
    record Busy(String code) {}

    @CheckedTemplate(basePath = "LinkPages")
    static class Templates {
        static native TemplateInstance ask(Ask ask);

        static native TemplateInstance counted(Counted counted);

        static native TemplateInstance other(Other other);

        static native TemplateInstance busy(Busy busy);
    }

    @Inject
    Signables signables;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** What a link leads to before anything is done. */
    @Transactional
    Response looked(String ref, Optional<SignatureRequest> request) {
        return request.map(one -> one.used ? used(ref, one) : open(ref, one))
                .orElseGet(() -> other(ref, Outcome.UNKNOWN));
    }

    private Response used(String ref, SignatureRequest request) {
        return request.end().map(this::ended).orElseGet(() -> counted(ref, request.id));
    }

    private Response open(String ref, SignatureRequest request) {
        var signable = signables.of(ref);
        if (request.isOver(clock.instant())) {
            return other(ref, Outcome.EXPIRED);
        }
        if (!takes(signable)) {
            return other(ref, Outcome.CLOSED);
        }
        if (request.wordingNumber != signable.wordingNumber()) {
            return other(ref, Outcome.TEXT_CHANGED);
        }
        var visibility = reader.say(
                "signatory_visibility_hint", request.visibility.name().toLowerCase(Locale.ROOT));
        return Pages.page(200, Templates.ask(new Ask(headline(signable), visibility)));
    }

    private boolean takes(Signable signable) {
        try {
            signable.mustTakeCitizens(clock.instant());
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /** What pressing the button came to. */
    @Transactional
    Response after(String ref, String requestId, Answer answer) {
        if (answer.outcome() == Outcome.ENDED) {
            return ended(answer.end());
        }
        return isCounted(answer) ? counted(ref, requestId) : other(ref, answer.outcome());
    }

    static boolean isCounted(Answer answer) {
        return answer.outcome() == Outcome.COUNTED || answer.outcome() == Outcome.COUNTED_BEFORE;
    }

    private Response counted(String ref, String requestId) {
        var signable = signables.of(ref);
        var text = reader.page("declarations", signable.ref());
        var state = signable.state().name().toLowerCase(Locale.ROOT);
        var share = baseUrl.of(signable.published() ? text : text + "/sign");
        var headline = headline(signable);
        var view = new Counted(
                headline,
                signable.ref(),
                requestId,
                reader.say("signatory_counted_next", state),
                share,
                mailto(headline, share),
                signable.published() ? text : null,
                text + "/signature");
        return Pages.page(200, Templates.counted(view));
    }

    /** RFC 6068. */
    private static String mailto(Headline headline, String share) {
        return "mailto:?subject=" + percent(headline.title()) + "&body=" + percent(share);
    }

    private static String percent(String text) {
        return Urls.encode(text).replace("+", "%20");
    }

    private Response other(String ref, Outcome outcome) {
        var sign = reader.page("declarations", ref, "sign");
        return switch (outcome) {
            case EXPIRED -> other(410, "expired", "signatory_form_again", sign);
            case CLOSED -> other(409, "closed", null, null);
            case TEXT_CHANGED -> other(409, "changed", "signatory_changed_button", sign);
            default -> other(404, "unknown", "signatory_form_again", sign);
        };
    }

    /** It stood there and does not count: whoever put it there may know why. */
    private Response ended(String end) {
        return Pages.page(
                409,
                Templates.other(new Other(
                        reader.say("signatory_ended_title", end),
                        reader.say("signatory_ended_text", end),
                        null,
                        null)));
    }

    private Response other(int status, String state, String button, String href) {
        return Pages.page(
                status,
                Templates.other(new Other(
                        reader.say("signatory_" + state + "_title"),
                        reader.say("signatory_" + state + "_text"),
                        button == null ? null : reader.say(button),
                        href)));
    }

    /** Nothing was taken and nothing is lost: the button is there again. */
    Response busy(String code) {
        var page = Pages.page(503, Templates.busy(new Busy(code)));
        page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "2");
        return page;
    }

    private Headline headline(Signable signable) {
        var wording = Declaration.byRef(signable.id()).orElseThrow().wording();
        return Headline.of(wording.versions(), reader.locale());
    }
}
