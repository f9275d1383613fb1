package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Adds, changes and removes those to whom a text is addressed. */
@Path("/{lang}")
@Authenticated
public class AddresseePages {

    /** The answers of the form. */
    public static class Answers {
        @RestForm
        public String name;

        @RestForm
        public String office;

        @RestForm("language")
        public String lang;

        @RestForm
        public String email;

        @RestForm
        public String position;

        static Answers of(Addressee one) {
            var answers = new Answers();
            answers.name = one.name;
            answers.office = one.office;
            answers.lang = one.lang;
            answers.email = one.email;
            answers.position = String.valueOf(one.position);
            return answers;
        }

        Addressees.Told told() {
            return new Addressees.Told(name, office, lang, email, place());
        }

        private Integer place() {
            if (position == null || position.isBlank()) {
                return null;
            }
            if (!position.strip().matches("[0-9]{1,4}")) {
                throw Refusal.field("position", "followup_position_wrong", Addressees.MOST);
            }
            return Integer.valueOf(position.strip());
        }
    }

    /** @param id of the addressee that is changed, or null */
    record View(FollowUpHead head, String id, Answers answers, List<Option> languages, Errors errors) {}

    record Removal(FollowUpHead head, String id, String name, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);

        static native TemplateInstance removal(Removal removal);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Addressees addressees;

    @Inject
    Done done;

    @Inject
    CurrentAccount account;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/addressees")
    public TemplateInstance add(@RestPath String ref) {
        return form(keepers.kept(ref), null, new Answers(), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/addressees")
    public Response added(@RestPath String ref, @BeanParam Answers answers) {
        var id = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(ref, Done.Act.ADDRESSEE, addressees.add(id, answers.told(), Actor.of(account)).id),
                errors -> form(keepers.kept(ref), null, answers, errors));
    }

    @GET
    @Path("declarations/{ref}/followup/addressees/{id}")
    public TemplateInstance change(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.kept(ref);
        return form(declaration, id, Answers.of(Addressees.known(declaration, id)), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/addressees/{id}")
    public Response changed(@RestPath String ref, @RestPath String id, @BeanParam Answers answers) {
        var declaration = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(
                        ref,
                        Done.Act.ADDRESSEE,
                        addressees.change(declaration, id, answers.told(), Actor.of(account)).id),
                errors -> form(keepers.kept(ref), id, answers, errors));
    }

    @GET
    @Path("declarations/{ref}/followup/addressees/{id}/removal")
    public TemplateInstance remove(@RestPath String ref, @RestPath String id) {
        return removal(ref, id, Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/addressees/{id}/removal")
    public Response removed(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.kept(ref).id;
        return forms.answer(
                () -> {
                    addressees.remove(declaration, id, Actor.of(account));
                    return done.of(ref, Done.Act.REMOVAL, "");
                },
                errors -> removal(ref, id, errors));
    }

    private TemplateInstance removal(String ref, String id, Errors errors) {
        var declaration = keepers.kept(ref);
        return Templates.removal(new Removal(
                views.head(declaration), id, Addressees.known(declaration, id).line(), errors));
    }

    private TemplateInstance form(Declaration declaration, String id, Answers answers, Errors errors) {
        var chosen = Objects.requireNonNullElse(answers.lang, reader.lang());
        answers.lang = chosen;
        return Templates.form(new View(
                views.head(declaration), id, answers, LanguageChoice.options(chosen, reader.locale()), errors));
    }
}
