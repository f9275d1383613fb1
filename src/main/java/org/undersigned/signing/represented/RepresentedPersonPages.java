package org.undersigned.signing.represented;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.BaseUrl;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Pages;

/** Where the authors of a complaint invite somebody whom it represents, or record what they were told. */
@Path("/{lang}")
public class RepresentedPersonPages {

    /**
     * @param list where all of them are
     * @param mayChange until it is submitted
     * @param languages of the mail, or of the page that is handed over
     */
    record View(
            String list,
            Headline headline,
            PersonView person,
            boolean mayChange,
            List<Option> languages,
            String lang,
            Errors errors) {}

    /** A link that is shown once. */
    record Link(String list, String name, String address, int days) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance person(View view);

        static native TemplateInstance link(Link link);
    }

    @Inject
    RepresentedPeople people;

    @Inject
    Invitations invitations;

    @Inject
    CurrentAccount account;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/represented/{id}")
    @Authenticated
    public TemplateInstance person(String ref, String id) {
        return person(ref, id, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/represented/{id}/consent")
    @Authenticated
    public Response consent(String ref, String id, @RestForm String consentOn, @RestForm String means) {
        return answer(ref, id, () -> {
            people.consent(ref, id, RepresentedPages.day(consentOn), means, Actor.of(account));
            return "represented_consent_recorded_done";
        });
    }

    @POST
    @Path("desk/declarations/{ref}/represented/{id}/withdrawal")
    @Authenticated
    public Response withdraw(String ref, String id) {
        return answer(ref, id, () -> {
            people.withdraw(ref, id, Actor.of(account));
            return "represented_consent_withdrawn_done";
        });
    }

    /** By mail. */
    @POST
    @Path("desk/declarations/{ref}/represented/{id}/invitation")
    @Authenticated
    public Response invite(String ref, String id, @RestForm String email, @RestForm String lang) {
        return answer(ref, id, () -> {
            invitations.mail(ref, id, email, language(lang), Actor.of(account));
            return "represented_invited_done";
        });
    }

    /** The link has no second page: whoever loads it again makes another, and the one before leads nowhere. */
    @POST
    @Path("desk/declarations/{ref}/represented/{id}/invitation/link")
    @Authenticated
    @Transactional
    public Response handOver(String ref, String id, @RestForm String lang) {
        var locale = language(lang);
        var made = invitations.handOver(ref, id, locale, Actor.of(account));
        var name = RepresentedPeople.mustBe(people.readBy(ref, Actor.of(account)), id).pseudonym;
        var address = baseUrl.of("/" + locale.getLanguage() + OwnConsentPages.path(ref, made.token()));
        return Pages.page(200, Templates.link(new Link(list(ref) + "/" + id, name, address, (int)
                Invitations.WORKS_FOR.toDays())));
    }

    @POST
    @Path("desk/declarations/{ref}/represented/{id}/invitation/calling-off")
    @Authenticated
    public Response callOff(String ref, String id) {
        return answer(ref, id, () -> {
            invitations.callOff(ref, id, Actor.of(account));
            return "represented_called_off_done";
        });
    }

    private Response answer(String ref, String id, Callable<String> act) {
        return forms.answer(() -> Forms.done(list(ref) + "/" + id, act.call()), errors -> person(ref, id, errors));
    }

    private TemplateInstance person(String ref, String id, Errors errors) {
        var declaration = people.readBy(ref, Actor.of(account));
        var person = RepresentedPeople.mustBe(declaration, id);
        return Templates.person(new View(
                list(declaration.ref),
                Headline.of(declaration.wording().versions(), reader.locale()),
                PersonView.of(
                        person, Invitation.to(person).orElse(null), declaration.wordingNumber, clock.instant(), reader),
                RepresentedPeople.isOpen(declaration),
                Messages.LOCALES.stream().map(this::language).toList(),
                reader.lang(),
                errors));
    }

    private Option language(Locale locale) {
        return new Option(locale.getLanguage(), locale.getDisplayLanguage(reader.locale()));
    }

    /** One of the interface; anything else counts as the reader's own. */
    static Locale language(String lang, Locale otherwise) {
        return Messages.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(lang))
                .findFirst()
                .orElse(otherwise);
    }

    private Locale language(String lang) {
        return language(lang, reader.locale());
    }

    private String list(String ref) {
        return reader.page("desk", "declarations", ref, "represented");
    }
}
