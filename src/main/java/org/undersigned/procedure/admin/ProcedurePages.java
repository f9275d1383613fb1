package org.undersigned.procedure.admin;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.undersigned.identity.Role;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.ProcedureChange;
import org.undersigned.procedure.ProcedureDesk;
import org.undersigned.procedure.Shelved;
import org.undersigned.procedure.VersionKey;
import org.undersigned.registry.Organization;

/** The procedures of the installation, each version with its rules in plain words. */
@Path("/{lang}/admin/procedures")
@RolesAllowed(Role.ADMIN)
public class ProcedurePages {

    static final String PAGE = "admin/procedures";

    /** One version in the list. */
    record Line(String href, String version, LocalDate from, LocalDate to, Tag standing, long pinned, String rule) {}

    /** @param kind colour of the tag, or null */
    record Tag(String label, String kind) {}

    /** A procedure with its versions, the latest first. */
    record Group(String title, String id, String body, List<Line> versions) {}

    record ListView(List<Group> procedures) {}

    /** @param retireFrom as typed, or empty */
    record VersionView(
            Shelved version,
            String title,
            Tag standing,
            RulesInWords rules,
            Preview preview,
            List<ProcedureChange> changes,
            boolean mayRetire,
            String retireFrom,
            Errors errors) {

        String href(Reader reader) {
            return reader.page(PAGE, version.key().procedure(), version.key().version());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListView view);

        static native TemplateInstance show(VersionView view);
    }

    @Inject
    ProcedureDesk desk;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance list() {
        var byProcedure = desk.all().stream()
                .collect(Collectors.groupingBy(one -> one.key().procedure(), LinkedHashMap::new, Collectors.toList()));
        return Templates.list(
                new ListView(byProcedure.values().stream().map(this::group).toList()));
    }

    @GET
    @Path("{id}/{version}")
    @Transactional
    public TemplateInstance show(@RestPath String id, @RestPath String version) {
        return page(new VersionKey(id, version), "", Errors.none());
    }

    @POST
    @Path("{id}/{version}/retirement")
    public Response retire(@RestPath String id, @RestPath String version, @RestForm("valid-to") String validTo) {
        var key = new VersionKey(id, version);
        return forms.answer(
                () -> {
                    desk.retire(key, day(validTo));
                    return Forms.done(reader.page(PAGE, id, version), "rulebook_retired_done");
                },
                errors -> page(key, validTo, errors));
    }

    /** @throws Refusal of the field {@code valid-to} */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.field("valid-to", "rulebook_no_day");
        }
    }

    private TemplateInstance page(VersionKey key, String retireFrom, Errors errors) {
        var one = desk.one(key);
        return Templates.show(new VersionView(
                one,
                one.procedure().title().in(reader.locale()),
                tag(one.standing()),
                RulesInWords.of(one.procedure(), reader.locale()),
                Preview.of(one.procedure(), reader.locale()),
                desk.changes(key.procedure()).stream()
                        .filter(change -> change.key().equals(key))
                        .toList(),
                one.standing() == Shelved.Standing.IN_FORCE || one.standing() == Shelved.Standing.COMING,
                retireFrom == null ? "" : retireFrom,
                errors));
    }

    private Group group(List<Shelved> versions) {
        var latest = versions.get(versions.size() - 1).procedure();
        return new Group(
                latest.title().in(reader.locale()),
                latest.id(),
                body(latest.body()),
                versions.stream()
                        .sorted(comparing((Shelved one) ->
                                        one.procedure().version().validFrom())
                                .reversed())
                        .map(this::line)
                        .toList());
    }

    private String body(String code) {
        return Organization.assembly(code)
                .map(body -> body.label(reader.locale(), LocalDate.now(clock)))
                .orElse(code);
    }

    private Line line(Shelved one) {
        var version = one.procedure().version();
        return new Line(
                reader.page(PAGE, one.key().procedure(), version.id()),
                version.id(),
                version.validFrom(),
                version.validTo().orElse(null),
                tag(one.standing()),
                one.pinned(),
                version.ruleRef());
    }

    private Tag tag(Shelved.Standing standing) {
        var kind =
                switch (standing) {
                    case IN_FORCE -> "good";
                    case COMING -> "active";
                    case GONE -> "bad";
                    case PAST, RETIRED -> null;
                };
        return new Tag(Words.of(standing, reader.locale()), kind);
    }
}
