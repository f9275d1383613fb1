package org.undersigned.signing.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.signing.citizens.Pages;

/** Where an officer checks one sheet, strikes lines out, and decides. */
@Cache(noStore = true)
@Path("/{lang}/office/sheets")
@RolesAllowed(Role.TABLE_OFFICE)
public class SheetCheckPages {

    private static final String MARK = "mark-";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(SheetCheckView view);

        static native TemplateInstance done(SheetHead head, PaperSheet sheet);
    }

    @Inject
    SheetCheck check;

    @Inject
    SheetCheckViews views;

    @Inject
    Scans scans;

    @Inject
    Forms forms;

    @Inject
    Reader reader;

    /** @param all whether every line is to be seen, or the sample */
    @GET
    @Path("{ref}/{number}")
    @Transactional
    public Response show(@RestPath String ref, @RestPath int number, @RestQuery boolean all, @Context UriInfo uri) {
        var found = check.theirs(ref, number);
        var page = found.sheet().state == SheetState.WAITING
                ? Templates.check(views.of(found, all, uri, Errors.none()))
                : Templates.done(SheetHead.inOffice(found.declaration(), found.sheet(), reader), found.sheet());
        return Pages.page(200, page);
    }

    @GET
    @Path("{ref}/{number}/scan")
    public Response scan(@RestPath String ref, @RestPath int number) {
        var scan = scans.open(ref, number);
        // always to be saved: what others sent is never shown as a page of ours
        return Response.ok(scan.content(), scan.type().media)
                .header("Content-Disposition", "attachment; filename=\"" + scan.name() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{ref}/{number}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sendScan(
            @RestPath String ref, @RestPath int number, @RestForm FileUpload scan, @Context UriInfo uri) {
        var content = SentFile.bytes(scan, Scans.MOST_BYTES);
        return answer(ref, number, uri, () -> {
            scans.sendByOfficer(ref, number, content);
            return Forms.done(page(ref, number), "paper_scanned_done");
        });
    }

    @POST
    @Path("{ref}/{number}/marks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(
            @RestPath String ref,
            @RestPath int number,
            @RestQuery boolean all,
            @Context UriInfo uri,
            MultivaluedMap<String, String> answers) {
        return answer(ref, number, uri, () -> {
            check.mark(ref, number, marks(answers));
            return Forms.done(page(ref, number) + (all ? "?all=true" : ""), "paper_marked_done");
        });
    }

    @POST
    @Path("{ref}/{number}/acceptance")
    public Response accept(@RestPath String ref, @RestPath int number, @Context UriInfo uri) {
        return answer(ref, number, uri, () -> {
            check.accept(ref, number);
            return Forms.done(page(ref, number), "paper_accepted_done");
        });
    }

    @POST
    @Path("{ref}/{number}/return")
    public Response giveBack(
            @RestPath String ref, @RestPath int number, @RestForm String remark, @Context UriInfo uri) {
        return answer(ref, number, uri, () -> {
            check.giveBack(ref, number, remark);
            return Forms.done(page(ref, number), "paper_returned_done");
        });
    }

    @POST
    @Path("{ref}/{number}/refusal")
    public Response refuse(@RestPath String ref, @RestPath int number, @RestForm String remark, @Context UriInfo uri) {
        return answer(ref, number, uri, () -> {
            check.refuse(ref, number, remark);
            return Forms.done(page(ref, number), "paper_refused_done");
        });
    }

    /** Where somebody else has decided meanwhile, the page says what became of it. */
    private Response answer(String ref, int number, UriInfo uri, Callable<URI> act) {
        return forms.answer(act, errors -> {
            var found = check.theirs(ref, number);
            return found.sheet().state == SheetState.WAITING
                    ? Templates.check(views.of(found, false, uri, errors))
                    : Templates.done(SheetHead.inOffice(found.declaration(), found.sheet(), reader), found.sheet());
        });
    }

    private static Map<Integer, Strike> marks(MultivaluedMap<String, String> answers) {
        var marks = new HashMap<Integer, Strike>();
        answers.forEach((name, values) -> {
            if (name.startsWith(MARK)) {
                marks.put(
                        SheetsPages.number(name.substring(MARK.length())),
                        Strike.of(values.get(0)).orElse(null));
            }
        });
        return marks;
    }

    private String page(String ref, int number) {
        return reader.page("office", "sheets", ref, String.valueOf(number));
    }
}
