package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.undersigned.declaration.DeclarationEvent.AuthorAccepted;
import org.undersigned.declaration.DeclarationEvent.AuthorAsked;
import org.undersigned.declaration.DeclarationEvent.AuthorGaveUp;
import org.undersigned.declaration.DeclarationEvent.AuthorLeft;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;

/** Who writes a text together. The originator asks others; nobody is an author who has not said yes. */
@ApplicationScoped
public class Authors {

    @Inject
    Procedures procedures;

    @Inject
    Affiliations affiliations;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** The originator asks somebody of the body to write with them; asked twice, they are asked once. */
    @Transactional
    public void ask(String ref, String personId, Actor by) {
        var declaration = writableBy(ref, by);
        var procedure = procedureOf(declaration);
        var person = Person.byId(personId).orElseThrow(() -> Refusal.field("person", "declaration_author_unknown"));
        if (Author.of(declaration.id, person.id).isPresent()) {
            return;
        }
        mustBelong(procedure, declaration, person);
        var authors = Author.of(declaration.id);
        if (authors.size() >= procedure.author().max()) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "declaration_authors_most",
                    procedure.author().max());
        }
        var now = clock.instant();
        var position = authors.get(authors.size() - 1).position + 1;
        Author.asked(declaration.id, person.id, position, now).persist();
        events.fire(new AuthorAsked(declaration.id, by, now, person.id, person.fullName()));
    }

    /** Somebody who was asked says yes. */
    @Transactional
    public Declaration accept(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        var author = asked(declaration, by);
        declaration.mustBeWritable();
        if (!author.hasAccepted()) {
            author.acceptedAt = clock.instant();
            events.fire(new AuthorAccepted(declaration.id, by, author.acceptedAt));
        }
        return declaration;
    }

    /** Somebody who was asked says no, or who said yes leaves; the originator cannot. */
    @Transactional
    public void leave(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        var author = asked(declaration, by);
        remove(declaration, author, by);
    }

    /** The originator takes somebody off. */
    @Transactional
    public void remove(String ref, String personId, Actor by) {
        var declaration = writableBy(ref, by);
        Author.of(declaration.id, personId).ifPresent(author -> remove(declaration, author, by));
    }

    private void remove(Declaration declaration, Author author, Actor by) {
        declaration.mustBeWritable();
        if (author.position == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_originator_stays");
        }
        author.delete();
        var name = Person.byId(author.personId).map(Person::fullName).orElse("");
        events.fire(new AuthorLeft(declaration.id, by, clock.instant(), author.personId, name));
    }

    /** Whether somebody may begin a text: citizens need belong nowhere; others belong to the body. */
    boolean may(Actor actor, Procedure procedure, LocalDate today) {
        var person = actor.mustBePerson();
        return procedure.author().capacities().contains(Capacity.CITIZEN)
                || Organization.assembly(procedure.body())
                        .filter(body -> affiliations.belongs(person, body.id, today))
                        .isPresent();
    }

    void mustBeAllowed(Actor actor, Procedure procedure, LocalDate today) {
        if (!may(actor, procedure, today)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "declaration_not_a_member",
                    procedure.body().toUpperCase(Locale.ROOT));
        }
    }

    /** Notes that an author gives the text up, and answers whether others do not yet. */
    boolean stillHold(Declaration declaration, Actor by) {
        var author = asked(declaration, by);
        var now = clock.instant();
        if (author.givesUpAt == null) {
            author.givesUpAt = now;
            events.fire(new AuthorGaveUp(declaration.id, by, now));
        }
        return Author.accepted(declaration.id).stream().anyMatch(one -> one.givesUpAt == null);
    }

    /** What the procedure asks of the authors and is not so yet; empty when all is. */
    List<Refusal.Remark> lacks(Declaration declaration) {
        var rule = procedureOf(declaration).author();
        var accepted = Author.accepted(declaration.id);
        if (accepted.size() < rule.min()) {
            return List.of(
                    new Refusal.Remark("authors", "declaration_authors_least", List.of(rule.min(), accepted.size())));
        }
        long states = rule.distinctStates() == 0 ? 0 : states(declaration, accepted);
        return states < rule.distinctStates()
                ? List.of(new Refusal.Remark(
                        "authors", "declaration_authors_states", List.of(rule.distinctStates(), (int) states)))
                : List.of();
    }

    private long states(Declaration declaration, List<Author> authors) {
        var day = procedureOf(declaration).day(clock.instant());
        var people = authors.stream().map(author -> author.personId).toList();
        return affiliations.on(people, declaration.bodyId, day).values().stream()
                .map(affiliation ->
                        affiliation.delegation().map(Belonging::code).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private Author asked(Declaration declaration, Actor by) {
        return Author.of(declaration.id, by.mustBePerson()).orElseThrow(Declaration::notFound);
    }

    private static Declaration writableBy(String ref, Actor originator) {
        var declaration = Declaration.held(ref);
        declaration.mustBeOriginatedBy(originator);
        declaration.mustBeWritable();
        return declaration;
    }

    private void mustBelong(Procedure procedure, Declaration declaration, Person person) {
        var anybody = procedure.author().capacities().contains(Capacity.CITIZEN);
        if (!anybody && !affiliations.belongs(person.id, declaration.bodyId, procedure.day(clock.instant()))) {
            var body = Organization.byId(declaration.bodyId).orElseThrow();
            throw Refusal.field("person", "declaration_author_not_of_body", body.code.toUpperCase(Locale.ROOT));
        }
    }

    private Procedure procedureOf(Declaration declaration) {
        return procedures.pinned(declaration.procedureId, declaration.procedureVersion);
    }
}
