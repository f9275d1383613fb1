package org.undersigned.declaration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Where the authors of a joint motion say in whose place it is put. */
@Path("/{lang}")
public class ReplacementPages {

    record View(String page, Headline headline, List<Line> replaced, List<Line> others, Errors errors) {}

    /** A motion. */
    record Line(String ref, String numbers, Headline headline) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(View view);
    }

    @Inject
    Relations relations;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("desk/declarations/{ref}/replaced")
    @Authenticated
    public TemplateInstance choose(String ref) {
        return choose(ref, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/replaced")
    @Authenticated
    public Response chosen(String ref, @RestForm String motion, @RestForm String drop) {
        return forms.answer(
                () -> {
                    if (drop == null) {
                        relations.replace(ref, motion == null ? "" : motion, Actor.of(account));
                        return Forms.done(page(ref) + "/replaced", "declaration_replacement_chosen_done");
                    }
                    relations.drop(ref, drop, Actor.of(account));
                    return Forms.done(page(ref) + "/replaced", "declaration_replacement_dropped_done");
                },
                errors -> choose(ref, errors));
    }

    private TemplateInstance choose(String ref, Errors errors) {
        var joint = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        var by = Actor.of(account);
        joint.mustBeWrittenBy(by);
        if (!relations.replacesMotions(joint)) {
            throw Declaration.notFound();
        }
        return Templates.choose(new View(
                page(joint.ref),
                Headline.of(joint.wording().versions(), reader.locale()),
                lines(Relation.replacedBy(joint)),
                joint.state.isWritable() ? lines(relations.replaceable(joint, by)) : List.of(),
                errors));
    }

    private List<Line> lines(List<Declaration> motions) {
        Map<String, List<LanguageVersion>> versions =
                Wording.currentOf(motions.stream().map(one -> one.id).toList());
        return motions.stream()
                .map(one -> new Line(
                        one.ref,
                        String.join(", ", one.printed(drafting.procedureOf(one))),
                        Headline.of(versions.get(one.id), reader.locale())))
                .toList();
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }
}
