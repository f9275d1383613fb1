package org.undersigned.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Demo;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** The mails of the demonstration, which sends none. Outside of it these pages do not exist: a mail signs in. */
@Path("/{lang}/mailbox")
@PermitAll
public class MailboxPages {

    private static final int SHOWN = 200;

    record Row(String id, String recipient, String subject, String locale, Instant writtenAt) {}

    record Mailbox(List<Row> mails) {}

    record Mail(String id, String recipient, String subject, String locale, Instant writtenAt, List<MailText> text) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Mailbox mailbox);

        static native TemplateInstance mail(Mail mail);
    }

    @Inject
    Demo demo;

    @Inject
    BaseUrl baseUrl;

    @GET
    public TemplateInstance list() {
        demo.mustBeOn();
        return Templates.list(new Mailbox(OutboxMail.latest(SHOWN).stream()
                .map(mail -> new Row(mail.id, mail.recipient, mail.subject, mail.locale, mail.createdAt))
                .toList()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance mail(@RestPath String id) {
        var mail = found(id);
        return Templates.mail(new Mail(
                mail.id,
                mail.recipient,
                mail.subject,
                mail.locale,
                mail.createdAt,
                MailText.of(mail.bodyText, baseUrl.toString())));
    }

    /** A document of its own, with the authority of none: its style by its hash, no script, nothing from elsewhere. */
    @GET
    @Path("{id}/html")
    @Produces(MediaType.TEXT_HTML)
    public Response html(@RestPath String id, @Context HttpServerResponse http) {
        var mail = new MailHtml(found(id).bodyHtml);
        // in the place of the policy of all pages: a browser that gets two obeys both
        http.putHeader("Content-Security-Policy", mail.contentSecurityPolicy());
        return Response.ok(mail.withLocalLinks(baseUrl.toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private OutboxMail found(String id) {
        demo.mustBeOn();
        return OutboxMail.<OutboxMail>findByIdOptional(id)
                .filter(mail -> mail.bodyText != null)
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "notice_mailbox_unknown"));
    }
}
