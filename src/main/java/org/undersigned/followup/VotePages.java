package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;

/** Records how the assembly voted, for its table office. */
@Path("/{lang}")
@RolesAllowed(Role.TABLE_OFFICE)
public class VotePages {

    /** Lines for groups that the registry does not know. */
    private static final int SPARE = 2;

    /** @param asks whether it must be confirmed that the figures are meant */
    record View(
            FollowUpHead head,
            VoteForm answers,
            List<VoteForm.Line> groups,
            List<Option> results,
            boolean asks,
            Errors errors) {}

    record Revocation(FollowUpHead head, String what, Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(View form);

        static native TemplateInstance revocation(Revocation revocation);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Votes votes;

    @Inject
    Days days;

    @Inject
    Directory directory;

    @Inject
    Done done;

    @Inject
    CurrentAccount officer;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/votes")
    @Transactional
    public TemplateInstance form(@RestPath String ref) {
        var declaration = keepers.decided(ref);
        return form(declaration, new VoteForm(), known(declaration), Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/votes")
    public Response record(@RestPath String ref, @BeanParam VoteForm answers) {
        var id = keepers.decided(ref).id;
        return forms.answer(
                () -> done.of(ref, Done.Act.VOTE, votes.record(id, answers.told(), Actor.of(officer)).id),
                errors -> form(keepers.decided(ref), answers, answers.lines(), errors));
    }

    @GET
    @Path("declarations/{ref}/followup/votes/{id}/revocation")
    public TemplateInstance revocation(@RestPath String ref, @RestPath String id) {
        return revocation(ref, id, Errors.none());
    }

    @POST
    @Path("declarations/{ref}/followup/votes/{id}/revocation")
    public Response revoke(@RestPath String ref, @RestPath String id) {
        var declaration = keepers.decided(ref).id;
        return forms.answer(
                () -> {
                    votes.revoke(declaration, id, Actor.of(officer));
                    return done.of(ref, Done.Act.REVOCATION, "");
                },
                errors -> revocation(ref, id, errors));
    }

    private TemplateInstance revocation(String ref, String id, Errors errors) {
        var declaration = keepers.decided(ref);
        var vote = Vote.of(declaration, id).orElseThrow(Declaration::notFound);
        return Templates.revocation(new Revocation(
                views.head(declaration), reader.say("followup_vote_figures", vote.yes, vote.no, vote.abstain), errors));
    }

    private TemplateInstance form(Declaration declaration, VoteForm answers, List<VoteForm.Line> lines, Errors errors) {
        var groups = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) {
            groups.add(VoteForm.Line.of(""));
        }
        return Templates.form(new View(
                views.head(declaration),
                answers,
                groups,
                List.of(
                        new Option(Vote.Result.PASS.name(), reader.say("followup_result_pass")),
                        new Option(Vote.Result.FAIL.name(), reader.say("followup_result_fail"))),
                errors.of("confirmed") != null,
                errors));
    }

    /** The groups of the body today; the officer names others. */
    private List<VoteForm.Line> known(Declaration declaration) {
        var body = Organization.byId(declaration.bodyId).orElseThrow();
        var today = days.today(declaration);
        return directory.of(body, Organization.Kind.GROUP, today).stream()
                .map(group -> VoteForm.Line.of(group.abbreviation(reader.locale(), today)))
                .toList();
    }
}
