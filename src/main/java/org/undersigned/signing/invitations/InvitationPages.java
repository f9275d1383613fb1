package org.undersigned.signing.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/**
 * Where authors ask members to sign. Choosing takes as many steps as somebody likes, all without scripts: the list is
 * narrowed with the choice kept, everybody shown or of one delegation is chosen in one press, the choice is shown with its
 * number, and one button asks them.
 */
@Path("/{lang}")
public class InvitationPages {

    /** In the place of a part: everybody whom the filter leaves. */
    private static final String SHOWN = "shown";

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
    @Transactional
    public TemplateInstance choose(String ref, @RestQuery String q, @RestQuery String group) {
        return list(ref, new InviteeFilter(q, group), Set.of(), Errors.none());
    }

    /** @param everybody of a part, see {@link Part#value}, or {@code shown} */
    @POST
    @Path("desk/declarations/{ref}/invitations")
    @Authenticated
    public Response post(
            String ref,
            @RestForm String step,
            @RestForm String q,
            @RestForm String group,
            @RestForm String everybody,
            @RestForm List<String> people) {
        var chosen = people == null ? Set.<String>of() : Set.copyOf(people);
        var filter = new InviteeFilter(q, group);
        if ("ask".equals(step)) {
            return forms.answer(
                    () -> {
                        invitations.invite(ref, chosen, Actor.of(account));
                        return Forms.done(page(ref), "signing_invited_done");
                    },
                    errors -> list(ref, filter, chosen, errors));
        }
        if (everybody != null) {
            return reviewed(ref, filter, chosen, pressed(everybody, filter), "invitations_nobody_free");
        }
        if ("review".equals(step)) {
            return reviewed(ref, filter, chosen, one -> false, "signing_nobody_chosen");
        }
        return html(200, list(ref, filter, chosen, Errors.none()));
    }

    private static Predicate<Listed> pressed(String everybody, InviteeFilter filter) {
        var part = everybody.equals(SHOWN) ? Part.ALL : Part.of(everybody);
        return one -> part.has(one) && filter.lets(one);
    }

    /** The choice with its number, or the list again where there is nobody in it. */
    private Response reviewed(
            String ref, InviteeFilter filter, Set<String> chosen, Predicate<Listed> pressed, String none) {
        var view = invitees.of(mine(ref), InviteeFilter.NONE, chosen, pressed, Errors.none());
        if (view.chosen().isEmpty()) {
            var errors = new Errors(List.of(new Errors.Item("people", reader.say(none))));
            return html(422, list(ref, filter, chosen, errors));
        }
        return html(200, Templates.ask(view));
    }

    private TemplateInstance list(String ref, InviteeFilter filter, Set<String> chosen, Errors errors) {
        return Templates.choose(invitees.of(mine(ref), filter, chosen, one -> false, errors));
    }

    private Declaration mine(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        return declaration;
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref + "/invitations";
    }
}
