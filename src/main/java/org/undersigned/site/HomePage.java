package org.undersigned.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.undersigned.declaration.State;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.DeclarationLine;
import org.undersigned.publication.PublicDeclarations;
import org.undersigned.publication.Search;

/** The first page: what can be signed now, what is new, where to look and where to begin. */
@Path("/{lang}")
@PermitAll
@Transactional
public class HomePage {

    private static final int FEW = 5;

    /** {@code open} can still be signed; {@code latest} holds none of them; {@code total} are published. */
    record Home(List<DeclarationLine> open, List<DeclarationLine> latest, long total) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Home view);
    }

    @Inject
    PublicDeclarations declarations;

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    @GET
    public TemplateInstance home() {
        return Templates.home(new Home(few(State.OPEN), few(State.CLOSED), declarations.count(Search.everything())));
    }

    private List<DeclarationLine> few(State state) {
        return declarations.find(Search.in(state), 0, FEW).stream()
                .map(summary -> DeclarationLine.of(summary, procedures, reader.locale()))
                .toList();
    }
}
