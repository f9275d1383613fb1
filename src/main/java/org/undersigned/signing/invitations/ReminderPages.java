package org.undersigned.signing.invitations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Reader;

/** Where authors remind members: first it is shown who would be and how many, and one button does it. */
@Path("/{lang}")
public class ReminderPages {

    /** Somebody who gets a mail. */
    record Person(String id, String name, String group) {}

    /**
     * The page.
     *
     * @param leftOut sentences on those who get none
     * @param next when the first of those who were written to lately may be reminded, or null
     */
    record View(
            String page,
            Headline headline,
            List<Person> people,
            List<String> leftOut,
            Instant next,
            String note,
            int longest,
            Errors errors) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance remind(View view);
    }

    @Inject
    Reminders reminders;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    /**
     * Of a part, or of those people alone.
     *
     * @param chosen whether people were to be chosen; then nobody means nobody, and not everybody
     */
    @GET
    @Path("desk/declarations/{ref}/invitations/reminder")
    @Authenticated
    @Transactional
    public Response preview(
            @RestPath String ref, @RestQuery String part, @RestQuery boolean chosen, @RestQuery List<String> people) {
        var none = people == null || people.isEmpty();
        if (none && chosen) {
            return nobody(ref, null);
        }
        var wanted = none ? Reminders.Wanted.of(Part.of(part)) : Reminders.Wanted.of(people);
        return html(200, shown(ref, wanted, null, Errors.none()));
    }

    @POST
    @Path("desk/declarations/{ref}/invitations/reminder")
    @Authenticated
    public Response remind(@RestPath String ref, @RestForm List<String> people, @RestForm String note) {
        if (people == null || people.isEmpty()) {
            return nobody(ref, note);
        }
        var wanted = Reminders.Wanted.of(people);
        return forms.answer(
                () -> {
                    reminders.remind(ref, wanted, note, Actor.of(account));
                    return Forms.done(page(ref) + "/invitations/progress", "invitations_reminded_done");
                },
                errors -> shown(ref, wanted, note, errors));
    }

    private Response nobody(String ref, String note) {
        var errors = new Errors(List.of(new Errors.Item("people", reader.say("signing_nobody_chosen"))));
        return html(422, shown(ref, Reminders.Wanted.of(List.of()), note, errors));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    /** Where nobody can be reminded any more the page says so, and nothing else. */
    private TemplateInstance shown(String ref, Reminders.Wanted wanted, String note, Errors errors) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(Actor.of(account));
        var plan = reminders.arePossible(declaration)
                ? reminders.plan(declaration, wanted)
                : Plan.of(List.of(), 0, Instant.EPOCH);
        return Templates.remind(new View(
                page(declaration.ref),
                Headline.of(declaration.wording().versions(), reader.locale()),
                plan.reminded().stream()
                        .map(one -> new Person(one.person().id, one.name(), one.groupLabel(reader.locale())))
                        .toList(),
                leftOut(plan),
                plan.lastWritten().map(reminders::mayBeRemindedAt).orElse(null),
                note,
                Note.LONGEST,
                reminders.arePossible(declaration) || errors.any()
                        ? errors
                        : new Errors(List.of(new Errors.Item(null, reader.say("invitations_cannot_remind"))))));
    }

    private List<String> leftOut(Plan plan) {
        return plan.leftOut().entrySet().stream()
                .map(entry -> reader.say(
                        "invitations_not_reminded",
                        entry.getValue().size(),
                        entry.getKey().name()))
                .toList();
    }

    private String page(String ref) {
        return reader.page("desk", "declarations", ref);
    }
}
