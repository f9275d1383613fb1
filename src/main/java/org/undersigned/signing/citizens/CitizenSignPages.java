package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.SourcePrefix;
import org.undersigned.signing.OpenSigning;
import org.undersigned.signing.proof.Proof;
import org.undersigned.signing.proof.ProofOfWork;

/** Where a citizen asks to sign. What the page answers is the same for whoever has signed already. */
@Path("/{lang}")
@PermitAll
public class CitizenSignPages implements OpenSigning {

    /** @param page the published page, or null */
    record Over(String title, String text, String own, String page) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(CitizenSignView view);

        static native TemplateInstance over(Over over);
    }

    @Inject
    Signables signables;

    @Inject
    SignatureRequests requests;

    @Inject
    CitizenSignViews views;

    @Inject
    ProofOfWork proofs;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    @Override
    public Optional<Response> page(String ref) {
        try {
            var signable = signables.of(ref);
            signable.mustTakeCitizens(clock.instant());
            return Optional.of(Pages.page(200, Templates.form(views.of(signable, SentForm.empty(), Errors.none()))));
        } catch (Refusal refusal) {
            return refusal.kind == Refusal.Kind.CONFLICT
                    ? Optional.of(Pages.page(refusal.kind.status, over(signables.of(ref), refusal)))
                    : Optional.empty();
        }
    }

    @GET
    @Path("declarations/{ref}/sign/requests")
    public Response back(@RestPath String ref) {
        return Response.seeOther(URI.create(reader.page("declarations", ref, "sign")))
                .build();
    }

    @POST
    @Path("declarations/{ref}/sign/requests")
    public Response ask(@RestPath String ref, @BeanParam SentForm sent, @Context HttpServerRequest http) {
        return Pages.uncached(forms.answerWaiting(
                () -> {
                    var signable = signables.of(ref);
                    var id = Pages.awaited(requests.ask(signable, form(signable, sent, http)));
                    return URI.create(reader.page("declarations", ref, "sign", "requests", id));
                },
                errors -> again(signables.of(ref), sent, errors)));
    }

    private CitizenForm form(Signable signable, SentForm sent, HttpServerRequest http) {
        var proof = sent.isProven() ? proof(signable, sent) : null;
        return sent.with(proof, reader.locale(), SourcePrefix.of(http.remoteAddress()));
    }

    private Proof proof(Signable signable, SentForm sent) {
        return proofs.verify(sent.proof, signable.id());
    }

    /** It may have closed since the page was opened; then no answer in the form mends it. */
    private TemplateInstance again(Signable signable, SentForm sent, Errors errors) {
        try {
            signable.mustTakeCitizens(clock.instant());
            return Templates.form(views.of(signable, sent, errors));
        } catch (Refusal refusal) {
            return over(signable, refusal);
        }
    }

    private TemplateInstance over(Signable signable, Refusal refusal) {
        var remark = refusal.remarks.get(0);
        return Templates.over(new Over(
                reader.say(remark.key() + "_title"),
                reader.say(remark.key(), remark.args().toArray()),
                reader.page("declarations", signable.ref(), "signature"),
                signable.published() ? reader.page("declarations", signable.ref()) : null));
    }
}
