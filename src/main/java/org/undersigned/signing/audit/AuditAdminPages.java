package org.undersigned.signing.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Where administrators appoint auditors, and publish what came of it. */
@Path("/{lang}/admin/audits")
@RolesAllowed(Role.ADMIN)
public class AuditAdminPages {

    private static final String PAGE = "admin/audits";

    record View(List<AuditLine> audits, String ref, String email, Errors errors) {}

    /** What is to be confirmed. */
    record Act(AuditLine audit, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);

        static native TemplateInstance dismiss(Act act);
    }

    @Inject
    Appointing appointing;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Transactional
    public TemplateInstance list() {
        return list("", "", Errors.none());
    }

    @POST
    public Response appoint(@RestForm String ref, @RestForm String email) {
        return forms.answer(
                () -> {
                    appointing.appoint(ref, email, Actor.of(account));
                    return Forms.done(reader.page(PAGE), "audit_appointed_done");
                },
                errors -> list(ref, email, errors));
    }

    @GET
    @Path("{id}/dismissal")
    @Transactional
    public TemplateInstance dismissal(@RestPath String id) {
        return dismissal(id, Errors.none());
    }

    @POST
    @Path("{id}/dismissal")
    public Response dismiss(@RestPath String id) {
        return forms.answer(
                () -> {
                    appointing.dismiss(id, Actor.of(account));
                    return Forms.done(reader.page(PAGE), "audit_dismissed_done");
                },
                errors -> dismissal(id, errors));
    }

    @POST
    @Path("{id}/publication")
    public Response publish(@RestPath String id) {
        return forms.answer(
                () -> {
                    appointing.publish(id, Actor.of(account));
                    return Forms.done(reader.page(PAGE), "audit_published_done");
                },
                errors -> list("", "", errors));
    }

    @GET
    @Path("{id}/protocol.txt")
    @Transactional
    public Response protocol(@RestPath String id) {
        return ProtocolFile.of(LedgerAudit.findById(id));
    }

    private TemplateInstance list(String ref, String email, Errors errors) {
        var audits = LedgerAudit.newestFirst().stream()
                .map(audit -> AuditLine.of(audit, reader))
                .toList();
        return Templates.list(new View(audits, ref, email, errors));
    }

    private TemplateInstance dismissal(String id, Errors errors) {
        var audit = LedgerAudit.<LedgerAudit>findByIdOptional(id).orElseThrow(LedgerAudit::notFound);
        return Templates.dismiss(new Act(AuditLine.of(audit, reader), errors));
    }
}
