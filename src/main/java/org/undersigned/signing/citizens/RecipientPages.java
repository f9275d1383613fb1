package org.undersigned.signing.citizens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.vault.Recipient;

/** Where authors say to whom names are sealed, and fetch the sealed names for the addressee. */
@Path("/{lang}")
public class RecipientPages {

    /**
     * @param task the authors' page of the declaration
     * @param recipient null until a key is set
     * @param used whether names are sealed to it, so that it stays
     */
    record View(
            String task,
            String ref,
            Headline headline,
            Recipient recipient,
            boolean used,
            String publicKey,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance recipient(View view);
    }

    @Inject
    Recipients recipients;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/recipient")
    @Authenticated
    public TemplateInstance page(String ref) {
        return page(ref, "", Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/recipient")
    @Authenticated
    public Response set(String ref, @RestForm String publicKey) {
        return forms.answer(
                () -> {
                    recipients.set(ref, publicKey, Actor.of(account));
                    return Forms.done(task(ref) + "/recipient", "citizens_recipient_done");
                },
                errors -> page(ref, publicKey, errors));
    }

    private TemplateInstance page(String ref, String publicKey, Errors errors) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        if (!recipients.has(declaration)) {
            throw Declaration.notFound();
        }
        return Templates.recipient(new View(
                task(declaration.ref),
                declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                recipients.of(declaration).orElse(null),
                recipients.isUsed(declaration),
                publicKey,
                errors));
    }

    private String task(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }
}
