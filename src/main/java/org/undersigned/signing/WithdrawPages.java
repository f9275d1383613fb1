package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Withdrawal;

/** Where a member takes the own name back, or reads why not. */
@Path("/{lang}")
public class WithdrawPages {

    /**
     * The question.
     *
     * @param struck whether the name stays in the list, struck through
     */
    record View(String action, String page, Headline headline, String printed, boolean struck) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance withdraw(View view);
    }

    @Inject
    Access access;

    @Inject
    Signatures signatures;

    @Inject
    Drafting drafting;

    @Inject
    SignViews views;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/withdraw")
    @Authenticated
    public Response page(String ref) {
        var declaration = access.known(ref);
        try {
            var signature = signatures.mustBeWithdrawable(declaration, person(declaration));
            return SignatureWithdrawal.of(signature).isPresent()
                    ? toSigned(declaration)
                    : asked(declaration, signature);
        } catch (Refusal refusal) {
            return refused(declaration, refusal);
        }
    }

    @POST
    @Path("declarations/{ref}/withdraw")
    @Authenticated
    public Response withdraw(String ref) {
        var declaration = access.known(ref);
        try {
            person(declaration);
            signatures.withdraw(ref, Actor.of(account));
        } catch (Refusal refusal) {
            return refused(declaration, refusal);
        }
        return Response.seeOther(Forms.done(views.page(declaration) + "/sign", "signing_withdrawn_done"))
                .build();
    }

    /** What nobody but its signatories may know of is not there for anybody else. */
    private String person(Declaration declaration) {
        var person = Actor.of(account).mustBePerson();
        if (!declaration.isPublic() && Signature.under(declaration, person).isEmpty()) {
            throw Declaration.notFound();
        }
        return person;
    }

    private Response asked(Declaration declaration, Signature signature) {
        var procedure = drafting.procedureOf(declaration);
        var page = views.page(declaration);
        var view = new View(
                page + "/withdraw",
                page + "/sign",
                Headline.of(declaration.wording().versions(), reader.locale()),
                signature.printed,
                procedure.withdrawSignature().shown() == Withdrawal.Shown.STRUCK);
        return Response.ok(Templates.withdraw(view), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private Response toSigned(Declaration declaration) {
        return Response.seeOther(Forms.done(views.page(declaration) + "/sign", "signing_withdrawn_done"))
                .build();
    }

    private Response refused(Declaration declaration, Refusal refusal) {
        if (declaration.isPublic() || refusal.remarks.get(0).key().startsWith("signing_withdrawal_")) {
            return Response.status(refusal.kind.status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(SignPages.Templates.refused(views.withdrawalRefused(declaration, refusal)))
                    .build();
        }
        throw refusal;
    }
}
