package org.undersigned.signing.represented;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.Pages;
import org.undersigned.signing.represented.OwnConsents.Answer;

/**
 * The page of somebody represented, by the link that the authors gave them: no account, nothing that acts but a button. A
 * link that is over and one that never was are answered alike.
 */
@Path("/{lang}/declarations/{ref}/consents/{token}")
@PermitAll
public class OwnConsentPages {

    /** A page that only says something. */
    record Said(String title, String text) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance own(OwnConsentView view);

        static native TemplateInstance said(Said said);
    }

    @Inject
    OwnConsents consents;

    @Inject
    OwnConsentViews views;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    /** Of the page, below the language. */
    static String path(String ref, String token) {
        return "/declarations/" + ref + "/consents/" + token;
    }

    @GET
    @Transactional
    public Response look(@RestPath String ref, @RestPath String token) {
        return consents.behind(ref, token)
                .map(own -> Pages.page(200, Templates.own(views.of(own, page(ref, token), null, Errors.none()))))
                .orElseGet(this::nothing);
    }

    /** Gives consent, and what they tell with it. */
    @POST
    @Path("consent")
    public Response consent(
            @RestPath String ref,
            @RestPath String token,
            @RestForm String pseudonym,
            @RestForm String name,
            @RestForm String born,
            @RestForm String reach) {
        var answer = new Answer(pseudonym, name, born, reach);
        return answer(ref, token, answer, () -> {
            consents.consent(ref, token, answer);
            return "represented_own_consented_done";
        });
    }

    /** Tells something else, and consents as before. */
    @POST
    @Path("changes")
    public Response change(
            @RestPath String ref,
            @RestPath String token,
            @RestForm String pseudonym,
            @RestForm String name,
            @RestForm String born,
            @RestForm String reach) {
        var answer = new Answer(pseudonym, name, born, reach);
        return answer(ref, token, answer, () -> {
            consents.change(ref, token, answer);
            return "represented_own_changed_done";
        });
    }

    @POST
    @Path("name-removal")
    public Response takeOut(@RestPath String ref, @RestPath String token) {
        return answer(ref, token, null, () -> {
            consents.takeOut(ref, token);
            return "represented_own_taken_out_done";
        });
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath String ref, @RestPath String token) {
        return answer(ref, token, null, () -> {
            consents.withdraw(ref, token);
            return "represented_own_withdrawn_done";
        });
    }

    /** The link dies with what it led to, so the page that says so has no address of its own. */
    @POST
    @Path("erasure")
    public Response erase(@RestPath String ref, @RestPath String token) {
        try {
            consents.erase(ref, token);
        } catch (Refusal refusal) {
            if (refusal.kind != Refusal.Kind.GONE) {
                throw refusal;
            }
            return nothing();
        }
        return said(200, "represented_own_erased_title", "represented_own_erased_text");
    }

    /** @param answers to be shown again where something is wrong with them, or null */
    private Response answer(String ref, String token, Answer answers, Supplier<String> act) {
        try {
            return Pages.uncached(forms.answerWaiting(
                    () -> Forms.done(page(ref, token), act.get()), errors -> again(ref, token, answers, errors)));
        } catch (Refusal refusal) {
            if (refusal.kind != Refusal.Kind.GONE) {
                throw refusal;
            }
            return nothing();
        }
    }

    private TemplateInstance again(String ref, String token, Answer answers, Errors errors) {
        return consents.behind(ref, token)
                .map(own -> Templates.own(views.of(own, page(ref, token), answers, errors)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "represented_link_over"));
    }

    private Response nothing() {
        return said(410, "represented_own_nothing_title", "represented_own_nothing_text");
    }

    private Response said(int status, String title, String text) {
        return Pages.page(status, Templates.said(new Said(reader.say(title), reader.say(text))));
    }

    private String page(String ref, String token) {
        return "/" + reader.lang() + path(ref, token);
    }
}
