package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Headline;
import org.undersigned.ledger.log.Receipts;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.SourcePrefix;

/**
 * Where somebody who signed as a citizen sees what is held, takes the signature back, or has everything erased. The way to
 * it is a mailed link, and asking for one tells nobody whether there is a signature.
 */
@Path("/{lang}/declarations/{ref}/signature")
@PermitAll
public class OwnSignaturePages {

    record Ask(Headline headline, String page, String email, Errors errors) {}

    record Sent(String page) {}

    /** @param href where to ask for a link, or null */
    record Other(String title, String text, String href) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(Ask ask);

        static native TemplateInstance sent(Sent sent);

        static native TemplateInstance held(OwnSignatureView held);

        static native TemplateInstance other(Other other);
    }

    @Inject
    OwnLinks links;

    @Inject
    OwnSignatures signatures;

    @Inject
    OwnSignatureViews views;

    @Inject
    Receipts receipts;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    public Response page(@RestPath String ref) {
        return Pages.page(200, ask(ref, "", Errors.none()));
    }

    @POST
    public Response ask(@RestPath String ref, @RestForm String email, @Context HttpServerRequest http) {
        return Pages.uncached(forms.answerWaiting(
                () -> {
                    links.ask(ref, email, reader.locale(), SourcePrefix.of(http.remoteAddress()));
                    return URI.create(page(ref, "/sent"));
                },
                errors -> ask(ref, email == null ? "" : email, errors)));
    }

    @GET
    @Path("sent")
    public Response sent(@RestPath String ref) {
        return Pages.page(200, Templates.sent(new Sent(page(ref, ""))));
    }

    @GET
    @Path("links/{token}")
    @Transactional
    public Response held(@RestPath String ref, @RestPath String token) {
        return signatures
                .behind(ref, token)
                .map(own -> Pages.page(200, Templates.held(views.of(own, link(ref, token)))))
                .orElseGet(() -> nothing(ref));
    }

    /** The name of the file tells nothing, for it lies about in the folder of downloads. */
    @GET
    @Path("links/{token}/data.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response data(@RestPath String ref, @RestPath String token) {
        var own = signatures.behind(ref, token).orElseThrow(OwnSignaturePages::over);
        return Response.ok(OwnSignatureData.of(own))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Disposition", "attachment; filename=\"data.json\"")
                .build();
    }

    /** The same holds for this one. Who asks within a minute of signing is asked to come again. */
    @GET
    @Path("links/{token}/note.txt")
    @Transactional
    public Response receipt(@RestPath String ref, @RestPath String token) {
        var own = signatures.behind(ref, token).orElseThrow(OwnSignaturePages::over);
        var receipt = receipts.of(own.signature().entry().bytes())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signatory_receipt_soon"));
        return Response.ok(receipt.toString(), MediaType.TEXT_PLAIN + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Disposition", "attachment; filename=\"note.txt\"")
                .build();
    }

    @POST
    @Path("links/{token}/withdrawal")
    public Response withdraw(@RestPath String ref, @RestPath String token) {
        return changed(ref, token, () -> signatures.withdraw(ref, token), "signatory_withdrawn_done");
    }

    @POST
    @Path("links/{token}/news-end")
    public Response endNews(@RestPath String ref, @RestPath String token) {
        return changed(ref, token, () -> signatures.endNews(ref, token), "signatory_news_ended_done");
    }

    private Response changed(String ref, String token, Runnable act, String done) {
        try {
            act.run();
            return Response.seeOther(Forms.done(link(ref, token), done)).build();
        } catch (Refusal refusal) {
            if (refusal.kind == Refusal.Kind.BUSY) {
                throw refusal;
            }
            return held(ref, token);
        }
    }

    /** The link dies with what it led to, so the page that says so has no address of its own. */
    @POST
    @Path("links/{token}/erasure")
    public Response erase(@RestPath String ref, @RestPath String token) {
        try {
            signatures.erase(ref, token);
        } catch (Refusal refusal) {
            if (refusal.kind != Refusal.Kind.GONE) {
                throw refusal;
            }
            return nothing(ref);
        }
        var title = reader.say("signatory_erased_title");
        return Pages.page(200, Templates.other(new Other(title, reader.say("signatory_erased_text"), null)));
    }

    private TemplateInstance ask(String ref, String email, Errors errors) {
        return Templates.ask(new Ask(views.headline(ref), page(ref, ""), email, errors));
    }

    /** A link that is over and a mailbox that has signed nothing are told alike, and in both cases what may be done. */
    private Response nothing(String ref) {
        return Pages.page(
                410,
                Templates.other(new Other(
                        reader.say("signatory_held_nothing_title"),
                        reader.say("signatory_held_nothing_text"),
                        page(ref, ""))));
    }

    private String link(String ref, String token) {
        return page(ref, "/links/" + token);
    }

    private String page(String ref, String below) {
        return reader.page("declarations", ref, "signature") + below;
    }

    private static Refusal over() {
        return Refusal.of(Refusal.Kind.GONE, "citizens_link_over");
    }
}
