package org.undersigned.tableoffice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.Role;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;

/** Where every decision ends: what was done, under which reference, and what comes next. */
@Path("/{lang}/office/declarations/{ref}/outcome")
@RolesAllowed(Role.TABLE_OFFICE)
public class OutcomePages {

    /**
     * What was decided.
     *
     * @param document document number with the mark of its last edition
     * @param edition number of the last edition, 0 where nothing is published
     * @param names how many stand in it
     * @param blocks how many blocks were remarked on
     */
    record View(
            Head head,
            State state,
            String document,
            LocalDate publishedOn,
            int edition,
            int names,
            String ground,
            String remark,
            int blocks,
            String publicHref) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance published(View outcome);

        static native TemplateInstance closed(View outcome);

        static native TemplateInstance returned(View outcome);

        static native TemplateInstance inadmissible(View outcome);
    }

    @Inject
    Reader reader;

    @Inject
    Remit remit;

    @Inject
    Dossiers dossiers;

    @Inject
    Drafting drafting;

    /** The address of this page for a declaration that has just been decided. */
    URI of(Declaration decided) {
        return URI.create("/" + reader.lang() + "/office/declarations/" + decided.ref + "/outcome");
    }

    @GET
    public Object show(@RestPath String ref) {
        var declaration = remit.declaration(ref);
        return switch (declaration.state) {
            case OPEN -> Templates.published(view(declaration));
            case CLOSED -> Templates.closed(view(declaration));
            case RETURNED -> Templates.returned(view(declaration));
            case INADMISSIBLE -> Templates.inadmissible(view(declaration));
            default -> Response.seeOther(URI.create("/" + reader.lang() + "/office/declarations/" + declaration.ref
                            + (ScheduledAdmission.of(declaration.id).isPresent() ? "/schedule" : "")))
                    .build();
        };
    }

    private View view(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        var edition = Edition.latest(declaration);
        int number = edition.map(e -> e.number).orElse(0);
        return new View(
                dossiers.head(declaration),
                declaration.state,
                document(declaration, procedure, number),
                declaration.publishedOn,
                number,
                edition.map(e -> e.signatories.size()).orElse(0),
                dossiers.ground(declaration, procedure),
                declaration.remark,
                declaration.blockRemarks.size(),
                "/" + reader.lang() + "/declarations/" + declaration.ref);
    }

    private String document(Declaration declaration, Procedure procedure, int edition) {
        var number = declaration
                .number(Kind.DOCUMENT, procedure)
                .or(() -> declaration.printed(procedure).stream().findFirst())
                .orElse(declaration.ref);
        return edition == 0 ? "" : procedure.numbering().withEdition(number, edition, reader.locale());
    }
}
