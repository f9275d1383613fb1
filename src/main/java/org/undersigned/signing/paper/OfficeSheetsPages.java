package org.undersigned.signing.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Role;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;

/** The sheets that wait for an officer's check, the oldest first. */
@Path("/{lang}/office/sheets")
@RolesAllowed(Role.TABLE_OFFICE)
public class OfficeSheetsPages {

    private static final int SIZE = 25;

    /** A sheet that waits. */
    record Line(SheetHead head, String place, Instant handedInAt, int names) {}

    record View(long total, List<Line> sheets, Pages pages) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance waiting(View view);
    }

    @Inject
    WaitingSheets sheets;

    @Inject
    Reader reader;

    @GET
    @Transactional
    public TemplateInstance waiting(@Context UriInfo uri) {
        var paging = Paging.of(uri, SIZE);
        long total = sheets.count();
        return Templates.waiting(
                new View(total, sheets.list(paging).stream().map(this::line).toList(), paging.view(uri, total)));
    }

    private Line line(PaperSheet sheet) {
        Declaration declaration = Declaration.findById(sheet.declarationId);
        return new Line(
                SheetHead.inOffice(declaration, sheet, reader), sheet.place, sheet.handedInAt, PaperLine.count(sheet));
    }
}
