package org.undersigned.signing.represented;

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
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.vault.Recipient;

/** Where the authors of a complaint make the organisation's key, and open the real names that are sealed to it. */
@Path("/{lang}")
public class OrganisationKeyPages {

    /**
     * @param list where those whom it represents are
     * @param recipient null until a key is set
     * @param used whether names are sealed to it, so that it stays
     */
    record View(
            String list,
            String ref,
            Headline headline,
            Recipient recipient,
            boolean used,
            String publicKey,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance key(View view);
    }

    @Inject
    RepresentedPeople people;

    @Inject
    OrganisationKeys keys;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/organisation-key")
    @Authenticated
    public TemplateInstance page(String ref) {
        return page(ref, "", Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/organisation-key")
    @Authenticated
    public Response set(String ref, @RestForm String publicKey) {
        return forms.answer(
                () -> {
                    keys.set(ref, publicKey, Actor.of(account));
                    return Forms.done(
                            reader.page("desk", "declarations", ref, "organisation-key"), "represented_key_done");
                },
                errors -> page(ref, publicKey, errors));
    }

    private TemplateInstance page(String ref, String publicKey, Errors errors) {
        var declaration = people.readBy(ref, Actor.of(account));
        return Templates.key(new View(
                reader.page("desk", "declarations", declaration.ref, "represented"),
                declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                OrganisationKeys.of(declaration).orElse(null),
                OrganisationKeys.isUsed(declaration),
                publicKey,
                errors));
    }
}
