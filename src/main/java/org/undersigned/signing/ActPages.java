package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** The originator's acts on a declaration; each is asked about on a page that says what follows from it. */
@Path("/{lang}")
public class ActPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance act(Question question);
    }

    @Inject
    Drafting drafting;

    @Inject
    Submission submission;

    @Inject
    Questions questions;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/opening")
    @Authenticated
    public TemplateInstance opening(String ref) {
        return asked(ref, Act.OPEN, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/opening")
    @Authenticated
    public Response open(String ref) {
        return done(ref, Act.OPEN);
    }

    @GET
    @Path("desk/declarations/{ref}/submission")
    @Authenticated
    public TemplateInstance submission(String ref) {
        return asked(ref, Act.SUBMIT, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/submission")
    @Authenticated
    public Response submit(String ref) {
        return done(ref, Act.SUBMIT);
    }

    @GET
    @Path("desk/declarations/{ref}/taking-back")
    @Authenticated
    public TemplateInstance takingBack(String ref) {
        return asked(ref, Act.TAKE_BACK, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/taking-back")
    @Authenticated
    public Response takeBack(String ref) {
        return done(ref, Act.TAKE_BACK);
    }

    @GET
    @Path("desk/declarations/{ref}/giving-up")
    @Authenticated
    public TemplateInstance givingUp(String ref) {
        return asked(ref, Act.GIVE_UP, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/giving-up")
    @Authenticated
    public Response giveUp(String ref) {
        return done(ref, Act.GIVE_UP);
    }

    private TemplateInstance asked(String ref, Act act, Errors errors) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        mustBeActorOf(declaration, act);
        return Templates.act(questions.about(declaration, act, errors));
    }

    /** Whoever wrote it has a say in giving it up; the rest is the originator's. */
    private void mustBeActorOf(Declaration declaration, Act act) {
        if (act == Act.GIVE_UP) {
            declaration.mustBeWrittenBy(actor());
        } else {
            declaration.mustBeOriginatedBy(actor());
        }
    }

    /** Whoever sends it twice is led to the same page: what was wanted is so. */
    private Response done(String ref, Act act) {
        return forms.answer(
                () -> {
                    var declaration = Declaration.held(ref);
                    mustBeActorOf(declaration, act);
                    if (declaration.state != act.reached) {
                        act(ref, act);
                    }
                    var done = declaration.state == act.reached ? act.done : "signing_give_up_waits_done";
                    return Forms.done("/" + reader.lang() + "/desk/declarations/" + ref, done);
                },
                errors -> asked(ref, act, errors));
    }

    private void act(String ref, Act act) {
        switch (act) {
            case OPEN -> drafting.openForSignature(ref, actor());
            case SUBMIT -> submission.submit(ref, actor());
            case TAKE_BACK -> drafting.takeBack(ref, actor());
            case GIVE_UP -> drafting.withdraw(ref, actor());
        }
    }

    private Actor actor() {
        return Actor.of(account);
    }
}
