package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** Which answer is expected, and until when. */
@Path("/{lang}")
@Authenticated
public class ExpectationPages {

    /** @param sender of an answer whose last day is changed; null where a new one is expected */
    record View(
            FollowUpHead head,
            String sender,
            String addressee,
            String kind,
            String due,
            List<Option> addressees,
            List<Option> kinds,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Answers answers;

    @Inject
    Done done;

    @Inject
    CurrentAccount account;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/answers")
    public TemplateInstance expect(@RestPath String ref) {
        return form(keepers.kept(ref), null, "", Answer.Kind.RESPONSE.name(), "", Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/answers")
    public Response expected(
            @RestPath String ref, @RestForm String addressee, @RestForm String kind, @RestForm String due) {
        var id = keepers.kept(ref).id;
        var chosen = Arrays.stream(Answer.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(Answer.Kind.RESPONSE);
        return forms.answer(
                () -> done.of(
                        ref,
                        Done.Act.EXPECTATION,
                        answers.expect(id, addressee, chosen, Days.read("due", due), Actor.of(account)).id),
                errors -> form(keepers.kept(ref), null, addressee, chosen.name(), due, errors));
    }

    @GET
    @Path("declarations/{ref}/followup/answers/{id}/due")
    public TemplateInstance postpone(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.kept(ref);
        var answer = Answers.known(declaration, id);
        var due = answer.dueOn == null ? "" : answer.dueOn.toString();
        return form(declaration, answer, "", answer.kind.name(), due, Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/answers/{id}/due")
    public Response postponed(@RestPath String ref, @RestPath String id, @RestForm String due) {
        var declaration = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(
                        ref,
                        Done.Act.EXPECTATION,
                        answers.postpone(declaration, id, Days.read("due", due), Actor.of(account)).id),
                errors -> {
                    var kept = keepers.kept(ref);
                    var answer = Answers.known(kept, id);
                    return form(kept, answer, "", answer.kind.name(), due, errors);
                });
    }

    private TemplateInstance form(
            Declaration declaration, Answer answer, String addressee, String kind, String due, Errors errors) {
        return Templates.form(new View(
                views.head(declaration),
                answer == null ? null : answer.sender,
                addressee,
                kind,
                due,
                views.addressees(declaration),
                Arrays.stream(Answer.Kind.values())
                        .map(one -> new Option(
                                one.name(),
                                reader.say("followup_kind_" + one.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                errors));
    }
}
