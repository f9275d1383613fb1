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
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/**
 * Where the originator asks members to sign. Choosing takes as many steps as somebody likes, all without scripts: the
 * list is narrowed with the choice kept, the choice is shown with its number, and one button asks them.
 */
@Path("/{lang}")
public class InvitationPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(Invitees.View view);

        static native TemplateInstance ask(Invitees.View view);
    }

    @Inject
    Invitees invitees;

    @Inject
    Invitations invitations;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/invitations")
    @Authenticated
    public TemplateInstance choose(String ref, @RestQuery String q, @RestQuery String group) {
        return list(ref, q, group, List.of(), Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/invitations")
    @Authenticated
    public Response post(
            String ref,
            @RestForm String step,
            @RestForm String q,
            @RestForm String group,
            @RestForm List<String> people) {
        var chosen = people == null ? List.<String>of() : people;
        if ("ask".equals(step)) {
            return forms.answer(
                    () -> {
                        invitations.invite(ref, chosen, Actor.of(account));
                        return Forms.done(page(ref), "signing_invited_done");
                    },
                    errors -> list(ref, q, group, chosen, errors));
        }
        var review = "review".equals(step) && !chosen.isEmpty();
        var none = "review".equals(step) && chosen.isEmpty();
        var errors = none
                ? new Errors(List.of(new Errors.Item("people", reader.say("signing_nobody_chosen"))))
                : Errors.none();
        var page = review ? review(ref, chosen) : list(ref, q, group, chosen, errors);
        return Response.status(none ? 422 : 200)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private TemplateInstance list(String ref, String q, String group, List<String> chosen, Errors errors) {
        return Templates.choose(invitees.of(mine(ref), q, group, Set.copyOf(chosen), errors));
    }

    private TemplateInstance review(String ref, List<String> chosen) {
        return Templates.ask(invitees.of(mine(ref), null, null, Set.copyOf(chosen), Errors.none()));
    }

    private Declaration mine(String ref) {
        return Declaration.originatedBy(Actor.of(account), ref);
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref + "/invitations";
    }
}
