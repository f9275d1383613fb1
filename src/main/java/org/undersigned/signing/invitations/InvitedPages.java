package org.undersigned.signing.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.State;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Paging.Pages;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;

/** How the invitations go, for those who write the text: figures, and the people behind each of them. */
@Path("/{lang}")
public class InvitedPages {

    /**
     * The figures.
     *
     * @param inviting whether members can be asked now
     * @param reminding whether they can be reminded now
     */
    record View(
            String page,
            Headline headline,
            boolean inviting,
            boolean reminding,
            List<FiguresTable.Cell> total,
            List<FiguresTable> tables,
            int reminders,
            long hours) {}

    /**
     * Somebody behind a figure. Days are those of the procedure, null where there is none.
     *
     * @param words of the server from which the mail came back, or null
     */
    record Row(
            String id,
            String name,
            String delegation,
            String group,
            Status status,
            LocalDate askedOn,
            LocalDate remindedOn,
            int reminders,
            LocalDate cameBackOn,
            String words,
            LocalDate declinedOn,
            LocalDate signedOn) {

        public boolean waiting() {
            return status == Status.ASKED;
        }
    }

    /** The people; {@code heading} says which. */
    record PeopleView(
            String page,
            Headline headline,
            String heading,
            boolean reminding,
            long total,
            List<Row> rows,
            Pages pages) {

        public boolean choosing() {
            return reminding && rows.stream().anyMatch(Row::waiting);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance figures(View view);

        static native TemplateInstance people(PeopleView view);
    }

    @Inject
    Roll roll;

    @Inject
    Reminders reminders;

    @Inject
    InvitationsConfig config;

    @Inject
    Drafting drafting;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @GET
    @Path("desk/declarations/{ref}/invitations/progress")
    @Authenticated
    @Transactional
    public TemplateInstance figures(@RestPath String ref) {
        var declaration = mine(ref);
        var people = roll.of(declaration);
        var page = page(declaration) + "/invitations";
        var total = Figures.of(Part.ALL, reader.say("invitations_total"), people);
        return Templates.figures(new View(
                page(declaration),
                headline(declaration),
                declaration.state == State.GATHERING,
                reminders.arePossible(declaration),
                FiguresTable.row(Part.Kind.ALL, total, page, reader).cells(),
                List.of(
                        FiguresTable.byDelegation(Figures.byDelegation(people, reader.locale()), page, reader),
                        FiguresTable.byGroup(Figures.byGroup(people, reader.locale()), page, reader)),
                config.reminders(),
                config.apart().toHours()));
    }

    @GET
    @Path("desk/declarations/{ref}/invitations/people")
    @Authenticated
    @Transactional
    public TemplateInstance people(
            @RestPath String ref, @RestQuery String part, @RestQuery String status, @Context UriInfo uri) {
        var declaration = mine(ref);
        var sought = Sought.of(part, status);
        var paging = Paging.of(uri);
        var found = roll.of(declaration).stream().filter(sought::has).toList();
        var procedure = drafting.procedureOf(declaration);
        return Templates.people(new PeopleView(
                page(declaration),
                headline(declaration),
                heading(sought, found),
                reminders.arePossible(declaration),
                found.size(),
                found.stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(one -> row(one, procedure))
                        .toList(),
                paging.view(uri, found.size())));
    }

    /** "Spain: declined". */
    private String heading(Sought sought, List<Listed> found) {
        var status = reader.say("invitations_people_title", sought.word());
        return sought.part().equals(Part.ALL) ? status : name(sought.part(), found) + ": " + status;
    }

    private String name(Part part, List<Listed> found) {
        if (part.code().isEmpty()) {
            return reader.say("invitations_part_none", part.kind().name());
        }
        return found.stream()
                .findFirst()
                .map(one -> part.kind() == Part.Kind.GROUP
                        ? one.groupLabel(reader.locale())
                        : one.delegationName(reader.locale()))
                .orElse(part.code());
    }

    private Row row(Listed one, Procedure procedure) {
        var asked = one.invitation();
        var status = one.status();
        var cameBack = status == Status.CAME_BACK;
        return new Row(
                one.person().id,
                one.name(),
                one.delegationName(reader.locale()),
                one.groupLabel(reader.locale()),
                status,
                asked == null ? null : day(asked.invitedAt, procedure),
                asked == null ? null : day(asked.remindedAt, procedure),
                asked == null ? 0 : asked.reminders,
                cameBack ? day(asked.cameBackAt, procedure) : null,
                cameBack ? asked.cameBackWords : null,
                status == Status.DECLINED ? day(asked.declinedAt, procedure) : null,
                one.signature() == null ? null : one.signature().signature().signedOn);
    }

    private static LocalDate day(Instant moment, Procedure procedure) {
        return moment == null ? null : procedure.day(moment);
    }

    private Declaration mine(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        return declaration;
    }

    private Headline headline(Declaration declaration) {
        return Headline.of(declaration.wording().versions(), reader.locale());
    }

    private String page(Declaration declaration) {
        return reader.page("desk", "declarations", declaration.ref);
    }
}
