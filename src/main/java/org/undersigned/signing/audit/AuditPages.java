package org.undersigned.signing.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.signing.Access;

/** An auditor's way from the own randomness to the protocol. */
@Path("/{lang}")
public class AuditPages {

    private static final String REMARK = "remark-";
    private static final String NUMBER = "[1-9][0-9]{0,2}";

    record Mine(List<AuditLine> audits) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(Mine mine);

        static native TemplateInstance show(AuditView view);

        static native TemplateInstance entries(EntriesView view);

        static native TemplateInstance end(AuditView view);
    }

    @Inject
    Auditing auditing;

    @Inject
    AuditDesk desk;

    @Inject
    AuditViews views;

    @Inject
    Access access;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/audits")
    @Authenticated
    @Transactional
    public TemplateInstance mine() {
        return Templates.mine(new Mine(desk.mine()));
    }

    @GET
    @Path("desk/audits/{id}")
    @Authenticated
    @Transactional
    public TemplateInstance show(@RestPath String id) {
        return Templates.show(views.of(own(id), "", Errors.none()));
    }

    @POST
    @Path("desk/audits/{id}/sample")
    @Authenticated
    public Response draw(@RestPath String id, @RestForm String randomness) {
        return forms.answer(
                () -> {
                    auditing.draw(id, randomness, actor());
                    return Forms.done(page(id), "audit_drawn_done");
                },
                errors -> Templates.show(views.of(own(id), randomness, errors)));
    }

    @GET
    @Path("desk/audits/{id}/entries/{page}")
    @Authenticated
    @Transactional
    public TemplateInstance entries(@RestPath String id, @RestPath String page) {
        return entries(id, number(page), Map.of(), Errors.none());
    }

    /** A button {@code all} passes whatever may be passed and has no remark. */
    @POST
    @Path("desk/audits/{id}/entries/{page}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(@RestPath String id, @RestPath String page, MultivaluedMap<String, String> answers) {
        int number = number(page);
        var remarks = remarks(answers);
        return forms.answer(
                () -> {
                    auditing.mark(id, number, numbers(answers), remarks, answers.containsKey("all"), actor());
                    return Forms.done(page(id) + "/entries/" + page, "audit_marked_done");
                },
                errors -> entries(id, number, remarks, errors));
    }

    @GET
    @Path("desk/audits/{id}/end")
    @Authenticated
    @Transactional
    public TemplateInstance ending(@RestPath String id) {
        return Templates.end(views.of(own(id), "", Errors.none()));
    }

    @POST
    @Path("desk/audits/{id}/end")
    @Authenticated
    public Response end(@RestPath String id) {
        return forms.answer(
                () -> {
                    auditing.end(id, actor());
                    return Forms.done(page(id), "audit_ended_done");
                },
                errors -> Templates.end(views.of(own(id), "", errors)));
    }

    @GET
    @Path("desk/audits/{id}/protocol.txt")
    @Authenticated
    @Transactional
    public Response protocol(@RestPath String id) {
        return ProtocolFile.of(own(id));
    }

    /** Whoever may read the text. */
    @GET
    @Path("declarations/{ref}/audits/{id}/protocol.txt")
    @PermitAll
    @Transactional
    public Response published(@RestPath String ref, @RestPath String id) {
        var declaration = access.readable(ref);
        return ProtocolFile.of(LedgerAudit.published(declaration.id).stream()
                .filter(audit -> audit.id.equals(id))
                .findFirst()
                .orElse(null));
    }

    private TemplateInstance entries(String id, int page, Map<Integer, String> remarks, Errors errors) {
        var audit = own(id);
        return Templates.entries(views.entries(audit, page, auditing.look(audit, page, actor()), remarks, errors));
    }

    private static int number(String page) {
        if (!page.matches(NUMBER)) {
            throw LedgerAudit.notFound();
        }
        return Integer.parseInt(page);
    }

    private LedgerAudit own(String id) {
        return auditing.own(id, actor());
    }

    private Actor actor() {
        return Actor.of(account);
    }

    private String page(String id) {
        return reader.page("desk", "audits", id);
    }

    private static Set<Integer> numbers(MultivaluedMap<String, String> answers) {
        return answers.getOrDefault("ok", List.of()).stream()
                .filter(one -> one.matches(NUMBER))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static Map<Integer, String> remarks(MultivaluedMap<String, String> answers) {
        var remarks = new HashMap<Integer, String>();
        answers.forEach((name, values) -> {
            if (name.matches(REMARK + NUMBER)) {
                remarks.put(Integer.valueOf(name.substring(REMARK.length())), values.get(0));
            }
        });
        return remarks;
    }
}
