package org.undersigned.signing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;

/** The originator's page of one declaration: where it stands and what comes next. */
@Path("/{lang}")
public class TaskPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance task(Task task);
    }

    @Inject
    Tasks tasks;

    @Inject
    CurrentAccount account;

    @GET
    @Path("desk/declarations/{ref}")
    @Authenticated
    public TemplateInstance task(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        var actor = Actor.of(account);
        declaration.mustBeWrittenBy(actor);
        return Templates.task(tasks.of(declaration, declaration.isOriginatedBy(actor.personId())));
    }
}
