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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.followup.Delivery.Means;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** Records that a text was handed over; its dossier is drawn up and kept. */
@Path("/{lang}")
@Authenticated
public class DeliveryPages {

    /** The answers of the form. */
    public static class Answers {
        @RestForm
        public String addressee;

        @RestForm
        public String on;

        @RestForm
        public String means;

        @RestForm
        public String by;

        Deliveries.Told told() {
            var how = Arrays.stream(Means.values())
                    .filter(one -> one.name().equals(means))
                    .findFirst();
            return new Deliveries.Told(addressee, Days.read("on", on), how.orElse(null), by);
        }
    }

    record View(FollowUpHead head, Answers answers, List<Option> addressees, List<Option> means, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Deliveries deliveries;

    @Inject
    Days days;

    @Inject
    Done done;

    @Inject
    CurrentAccount account;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/deliveries")
    public TemplateInstance form(@RestPath String ref, @RestQuery String to) {
        var declaration = keepers.kept(ref);
        var answers = new Answers();
        answers.addressee = to;
        answers.on = days.today(declaration).toString();
        answers.by = account.name();
        return form(declaration, answers, Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/deliveries")
    public Response deliver(@RestPath String ref, @BeanParam Answers answers) {
        var id = keepers.kept(ref).id;
        return forms.answer(
                () -> done.of(ref, Done.Act.DELIVERY, deliveries.deliver(id, answers.told(), Actor.of(account)).id),
                errors -> form(keepers.kept(ref), answers, errors));
    }

    private TemplateInstance form(Declaration declaration, Answers answers, Errors errors) {
        return Templates.form(new View(
                views.head(declaration),
                answers,
                views.addressees(declaration),
                Arrays.stream(Means.values())
                        .map(one -> new Option(one.name(), reader.say(one.key())))
                        .toList(),
                errors));
    }
}
