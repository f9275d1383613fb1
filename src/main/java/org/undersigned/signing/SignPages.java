package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Where a member signs: the text, the own name as it will be printed, one button. */
@Path("/{lang}")
public class SignPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sign(SignView view);

        static native TemplateInstance signed(SignedView view);

        static native TemplateInstance refused(RefusedView view);
    }

    @Inject
    Access access;

    @Inject
    Signatures signatures;

    @Inject
    SignaturePipeline together;

    @Inject
    SignViews views;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    OpenSigning open;

    /** Whoever is known to nobody signs on a page of their own, where the procedure admits citizens. */
    @GET
    @Path("declarations/{ref}/sign")
    @PermitAll
    public Response page(String ref) {
        return account.personId().isEmpty() ? open.page(ref).orElseGet(() -> own(ref)) : own(ref);
    }

    private Response own(String ref) {
        account.id();
        return shown(access.known(ref), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/sign")
    @Authenticated
    public Response sign(String ref, @RestForm Integer wording, @RestForm String as, @RestForm boolean interest) {
        var declaration = access.known(ref);
        try {
            together.sign(new Wish(ref, new Choice(wording, as, interest), Actor.of(account)));
        } catch (Refusal refusal) {
            return again(ref, refusal);
        }
        return Response.seeOther(Forms.done(views.page(declaration) + "/sign", "signing_signed_done"))
                .build();
    }

    /** What was read and what stands there now may differ, so it is read anew. */
    private Response again(String ref, Refusal refusal) {
        if (refusal.kind == Refusal.Kind.NOT_FOUND || refusal.kind == Refusal.Kind.BUSY) {
            throw refusal;
        }
        var changed = refusal.remarks.get(0).key().equals("signing_text_changed");
        var declaration = access.known(ref);
        return changed ? shown(declaration, Errors.of(refusal, reader.locale())) : refused(declaration, refusal);
    }

    private Response shown(Declaration declaration, Errors errors) {
        var signature = mine(declaration);
        if (signature.isPresent()) {
            return html(200, Templates.signed(views.signed(declaration, signature.get())));
        }
        try {
            var person = Actor.of(account).mustBePerson();
            var ways = signatures.previews(declaration, person);
            var status = errors.any() ? Refusal.Kind.CONFLICT.status : 200;
            return html(status, Templates.sign(views.sign(declaration, person, ways, errors)));
        } catch (Refusal refusal) {
            return refused(declaration, refusal);
        }
    }

    private Optional<Signature> mine(Declaration declaration) {
        return account.personId().flatMap(person -> Signature.under(declaration, person));
    }

    private Response refused(Declaration declaration, Refusal refusal) {
        if (refusal.kind == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        return html(refusal.kind.status, Templates.refused(views.refused(declaration, refusal)));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
