package org.undersigned.declaration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Forms;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Capacity;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Person;

/** Where an originator asks others to write with them, and where those say yes or no. */
@Path("/{lang}")
public class AuthorPages {

    private static final int SHOWN = 20;

    /**
     * The authors of a text.
     *
     * @param rule how many there may be
     * @param q words looked for, or empty
     * @param found who is called so
     */
    record View(
            String page,
            Headline headline,
            List<Line> authors,
            String rule,
            String q,
            List<Line> found,
            Errors errors) {}

    /** @param status {@code originator}, {@code accepted}, {@code asked} or {@code free} */
    record Line(String id, String name, String status) {}

    /** The question to somebody who was asked. */
    record Question(String page, String ref, Headline headline, String originator, boolean accepted) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(View view);

        static native TemplateInstance asked(Question question);
    }

    @Inject
    Authors authors;

    @Inject
    Drafting drafting;

    @Inject
    Directory directory;

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    @Inject
    Forms forms;

    @Inject
    Clock clock;

    @GET
    @Path("desk/declarations/{ref}/authors")
    @Authenticated
    public TemplateInstance list(String ref, @RestQuery String q) {
        return list(Declaration.originatedBy(Actor.of(account), ref), q, Errors.none());
    }

    @POST
    @Path("desk/declarations/{ref}/authors")
    @Authenticated
    public Response ask(String ref, @RestForm String person, @RestForm String remove) {
        return forms.answer(
                () -> {
                    if (remove != null) {
                        authors.remove(ref, remove, Actor.of(account));
                        return Forms.done(page(ref) + "/authors", "declaration_author_removed_done");
                    }
                    authors.ask(ref, person == null ? "" : person, Actor.of(account));
                    return Forms.done(page(ref) + "/authors", "declaration_author_asked_done");
                },
                errors -> list(Declaration.originatedBy(Actor.of(account), ref), null, errors));
    }

    @GET
    @Path("desk/declarations/{ref}/authorship")
    @Authenticated
    public TemplateInstance asked(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        var author = Author.of(declaration.id, Actor.of(account).mustBePerson()).orElseThrow(Declaration::notFound);
        return Templates.asked(new Question(
                page(ref),
                declaration.ref,
                Headline.of(declaration.wording().versions(), reader.locale()),
                name(declaration.originatorId),
                author.hasAccepted()));
    }

    @POST
    @Path("desk/declarations/{ref}/authorship")
    @Authenticated
    public Response answered(String ref, @RestForm String answer) {
        return forms.answer(
                () -> {
                    if ("yes".equals(answer)) {
                        authors.accept(ref, Actor.of(account));
                        return Forms.done(page(ref), "declaration_author_accepted_done");
                    }
                    authors.leave(ref, Actor.of(account));
                    return Forms.done("/" + reader.lang() + "/desk", "declaration_author_left_done");
                },
                errors -> asked(ref));
    }

    private TemplateInstance list(Declaration declaration, String q, Errors errors) {
        var known = Author.of(declaration.id);
        var rule = drafting.procedureOf(declaration).author();
        return Templates.list(new View(
                page(declaration.ref),
                Headline.of(declaration.wording().versions(), reader.locale()),
                known.stream().map(this::line).toList(),
                reader.say("declaration_authors_rule", rule.min(), rule.max()),
                q == null ? "" : q,
                q == null || q.isBlank() ? List.of() : found(declaration, q, known),
                errors));
    }

    private List<Line> found(Declaration declaration, String q, List<Author> known) {
        var procedure = drafting.procedureOf(declaration);
        var anybody = procedure.author().capacities().contains(Capacity.CITIZEN);
        var day = procedure.day(clock.instant());
        var ids = known.stream().map(author -> author.personId).toList();
        return directory
                .people(q, anybody ? null : declaration.bodyId, anybody ? null : day, new Paging(1, SHOWN))
                .people()
                .stream()
                .filter(person -> !ids.contains(person.id))
                .map(person -> new Line(person.id, person.fullName(), "free"))
                .toList();
    }

    private Line line(Author author) {
        var status = author.position == 0 ? "originator" : author.hasAccepted() ? "accepted" : "asked";
        return new Line(author.personId, name(author.personId), status);
    }

    private static String name(String personId) {
        return Person.byId(personId).map(Person::fullName).orElse("");
    }

    private String page(String ref) {
        return "/" + reader.lang() + "/desk/declarations/" + ref;
    }
}
