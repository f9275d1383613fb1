package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** What is shown after asking: look into your mailbox, or type the code. It says the same whoever asked for whom. */
@Path("/{lang}/declarations/{ref}/sign/requests/{id}")
@PermitAll
public class RequestPages {

    /** @param page address of this page, below which its forms are sent */
    record Sent(String page, String form, long hours, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sent(Sent sent);
    }

    @Inject
    OpenRequests requests;

    @Inject
    LinkViews links;

    @Inject
    CitizensConfig config;

    @Inject
    Reader reader;

    @GET
    public Response sent(@RestPath String ref, @RestPath String id) {
        return shown(200, ref, id, Errors.none());
    }

    @POST
    @Path("mails")
    public Response again(@RestPath String ref, @RestPath String id) {
        requests.again(ref, id);
        return Response.seeOther(Forms.done(page(ref, id), "signatory_resent_done"))
                .build();
    }

    @POST
    @Path("confirmation")
    public Response confirm(@RestPath String ref, @RestPath String id, @RestForm String code) {
        try {
            return links.after(ref, id, Pages.awaited(requests.byCode(ref, id, code)));
        } catch (Refusal refusal) {
            return switch (refusal.kind) {
                case INVALID, GONE -> shown(refusal.kind.status, ref, id, Errors.of(refusal, reader.locale()));
                case BUSY -> links.busy(code);
                default -> throw refusal;
            };
        }
    }

    private Response shown(int status, String ref, String id, Errors errors) {
        return Pages.page(
                status,
                Templates.sent(new Sent(
                        page(ref, id),
                        reader.page("declarations", ref, "sign"),
                        config.linkWorksFor().toHours(),
                        errors)));
    }

    private String page(String ref, String id) {
        return reader.page("declarations", ref, "sign", "requests", id);
    }
}
