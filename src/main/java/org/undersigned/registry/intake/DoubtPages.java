package org.undersigned.registry.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Person;
import org.undersigned.registry.intake.Entries.Candidate;
import org.undersigned.registry.intake.Entries.Row;
import org.undersigned.registry.register.Subject;

/** The doubtful people of an import: an officer sees the records side by side and says who is meant. */
@Path("/{lang}/office/registry")
@RolesAllowed({Role.TABLE_OFFICE, Role.ADMIN})
public class DoubtPages {

    /** @param decision in words; empty while there is none */
    record Line(int position, String name, String place, String remark, String decision) {}

    record Doubts(String id, String register, long undecided, long total, List<Line> lines, Pages pages) {}

    /**
     * One doubtful person.
     *
     * @param decision the person meant, the empty text for somebody new, or null
     */
    record Doubt(
            String id,
            String register,
            int position,
            long undecided,
            Portrait told,
            List<Portrait> candidates,
            String decision,
            Errors errors) {

        public boolean isDecidedFor(Portrait candidate) {
            return candidate.personId().equals(decision);
        }

        public boolean isDecidedForNobodyKnown() {
            return "".equals(decision);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Doubts view);

        static native TemplateInstance show(Doubt view);
    }

    @Inject
    ImportDesk desk;

    @Inject
    Entries entries;

    @Inject
    Portraits portraits;

    @Inject
    ImportWords words;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @GET
    @Path("imports/{id}/doubtful")
    @Transactional
    public TemplateInstance list(@RestPath String id, @Context UriInfo uri) {
        var in = desk.mine(id);
        var paging = Paging.of(uri);
        var people = Subject.PERSON.name();
        long total = entries.count(in.id, people, Verdict.DOUBTFUL);
        return Templates.list(new Doubts(
                in.id,
                in.register,
                entries.undecided(in.id),
                total,
                entries.page(in.id, people, Verdict.DOUBTFUL, paging).stream()
                        .map(this::line)
                        .toList(),
                paging.view(uri, total)));
    }

    @GET
    @Path("imports/{id}/doubtful/{position}")
    @Transactional
    public TemplateInstance show(@RestPath String id, @RestPath int position) {
        return page(desk.mine(id), position, Errors.none());
    }

    /** @param person one of the candidates; the empty text for somebody new */
    @POST
    @Path("imports/{id}/doubtful/{position}")
    public Response decide(@RestPath String id, @RestPath int position, @RestForm String person) {
        return forms.answer(
                () -> {
                    desk.decide(id, position, person == null || person.isEmpty() ? null : person);
                    return next(id, position);
                },
                errors -> page(desk.mineNow(id), position, errors));
    }

    /** The next of whom nobody has said who is meant; when there is none, the import. */
    private URI next(String id, int position) {
        var page = reader.page("office/registry/imports", id);
        return entries.nextUndecided(id, position)
                .map(next -> Forms.done(page + "/doubtful/" + next, "intake_decided_done"))
                .orElseGet(() -> Forms.done(page, "intake_all_decided_done"));
    }

    private Line line(Row row) {
        return new Line(
                row.position(),
                row.name(),
                words.place(row.place()),
                row.remarks().isEmpty() ? "" : row.remarks().get(0).say(reader.locale()),
                row.decision() == null
                        ? ""
                        : isNew(row)
                                ? reader.say("intake_somebody_new")
                                : Person.byId(row.decision())
                                        .map(Person::fullName)
                                        .orElse(""));
    }

    private TemplateInstance page(RegisterImport in, int position, Errors errors) {
        var row = entries.at(in.id, position);
        var told = portraits.told(in, row);
        var candidates = entries.candidates(in.id, position).stream()
                .map(this::portrait)
                .map(candidate -> candidate.beside(told))
                .toList();
        var decision = row.decision() == null ? null : isNew(row) ? "" : row.decision();
        return Templates.show(
                new Doubt(in.id, in.register, position, entries.undecided(in.id), told, candidates, decision, errors));
    }

    private Portrait portrait(Candidate candidate) {
        return portraits
                .known(candidate.personId())
                .because(reader.say("intake_reason_" + candidate.reason().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNew(Row row) {
        return row.decision().equals(row.freshId());
    }
}
