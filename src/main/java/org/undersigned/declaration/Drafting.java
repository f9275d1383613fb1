package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Languages;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;
import org.undersigned.registry.Organization;

/** What the originator does with a text until it is tabled. */
@ApplicationScoped
public class Drafting {

    @Inject
    Procedures procedures;

    @Inject
    Authors authors;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /** The procedures under which somebody may begin a draft today: those of the bodies that they belong to. */
    @Transactional
    public List<Procedure> openTo(Actor actor) {
        var now = clock.instant();
        return procedures.inForce(now).stream()
                .filter(procedure -> authors.may(actor, procedure, procedure.day(now)))
                .toList();
    }

    /** The version of a procedure that is in force today; refuses what is none. */
    public Procedure inForce(String procedureId) {
        return procedures
                .inForce(procedureId, clock.instant())
                .orElseThrow(() -> Refusal.field("procedure", "declaration_unknown_procedure", procedureId));
    }

    /** Begins a draft under the version of the procedure that is in force today. */
    @Transactional
    public Declaration begin(String procedureId, DraftText text, Actor by) {
        return begin(Ids.next(), procedureId, text, by);
    }

    /**
     * The same under an id given out beforehand: whoever sends a form twice finds the draft of the first time.
     *
     * @param id from {@link Ids#next()}
     */
    @Transactional
    public Declaration begin(String id, String procedureId, DraftText text, Actor by) {
        one(id);
        Declaration first = Declaration.findById(id);
        if (first == null) {
            return beginNew(id, procedureId, text, by);
        }
        first.mustBeOriginatedBy(by);
        return first;
    }

    private Declaration beginNew(String id, String procedureId, DraftText text, Actor by) {
        var now = clock.instant();
        var procedure = inForce(procedureId);
        authors.mustBeAllowed(by, procedure, procedure.day(now));
        return draft(id, procedure, by.mustBePerson(), text, by, now);
    }

    /** Puts a text on record as the table office received it, without the acts that led to it. */
    @Transactional
    public Declaration receive(Procedure procedure, String originatorId, DraftText text, Actor by, Instant at) {
        var received = draft(Ids.next(), procedure, originatorId, text, by, at);
        received.state = State.SUBMITTED;
        received.submittedAt = at;
        return received;
    }

    private Declaration draft(
            String id, Procedure procedure, String originatorId, DraftText text, Actor by, Instant at) {
        var draft = Declaration.draft(
                id, bodyOf(procedure).id, procedure.id(), procedure.version().id(), originatorId, at);
        write(draft, manuscript(procedure, text), 1, by, at);
        draft.persist();
        var originator = Author.asked(draft.id, originatorId, 0, at);
        originator.acceptedAt = at;
        originator.persist();
        return draft;
    }

    /** A text as it would be kept under a procedure; refuses what can never be right. */
    public Manuscript manuscript(Procedure procedure, DraftText text) {
        return new Composition(procedure).draft(text);
    }

    /**
     * Writes a new wording; where nothing changed, nothing is written. What was written in the working copy since the
     * last one is made a wording first, so that it is not lost.
     */
    @Transactional
    public Declaration write(String ref, DraftText text, Actor by) {
        return write(ref, text, null, by);
    }

    /**
     * The same, unless the text was changed since its author began to write.
     *
     * @param basis number of the wording that was changed, or null where it does not matter
     */
    @Transactional
    public Declaration write(String ref, DraftText text, Integer basis, Actor by) {
        var declaration = writable(ref, by);
        if (basis == null && isChanged(declaration)) {
            keep(declaration, by);
        }
        var now = clock.instant();
        if (write(declaration, text, basis, by, now)) {
            var copy = workingCopy(declaration);
            copy.fill(DraftText.of(declaration.wording().versions()), copy.languages, now);
        }
        return declaration;
    }

    /** Makes a wording of what is written; where nothing changed, nothing is written. */
    @Transactional
    public Declaration keep(String ref, Actor by) {
        var declaration = writable(ref, by);
        keep(declaration, by);
        return declaration;
    }

    private void keep(Declaration declaration, Actor by) {
        var now = clock.instant();
        write(declaration, workingCopy(declaration).text(), null, by, now);
    }

    /** The text as it is being written. */
    public WorkingCopy workingCopy(Declaration declaration) {
        var languages = procedureOf(declaration).languages();
        var needed = languages.mode() == Languages.Mode.ALL ? languages.required() : List.<String>of();
        return WorkingCopy.of(declaration, needed, clock.instant());
    }

    /** Whether something was written since the last wording. */
    public boolean isChanged(Declaration declaration) {
        try {
            var manuscript = new Composition(procedureOf(declaration))
                    .draft(workingCopy(declaration).text());
            return !Arrays.equals(declaration.wording().contentHash, manuscript.hash());
        } catch (Refusal incomplete) {
            return true;
        }
    }

    /** Its declaration, held until the end of the transaction, for one of its authors while the text may be changed. */
    public Declaration writable(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        declaration.mustBeWritable();
        return declaration;
    }

    private boolean write(Declaration declaration, DraftText text, Integer basis, Actor by, Instant now) {
        var manuscript = new Composition(procedureOf(declaration)).draft(text);
        var current = declaration.wording();
        var changed = !Arrays.equals(current.contentHash, manuscript.hash());
        if (changed) {
            mustBe(current, basis);
            write(declaration, manuscript, current.number + 1, by, now);
        }
        return changed;
    }

    private static void mustBe(Wording current, Integer basis) {
        if (basis != null && basis != current.number) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "declaration_changed_meanwhile");
        }
    }

    /** What the text still lacks before it can be signed, as messages about the fields of its form. */
    public List<Refusal.Remark> lacks(Declaration declaration) {
        try {
            new Composition(procedureOf(declaration))
                    .mustBeComplete(declaration.wording().versions());
            return authors.lacks(declaration);
        } catch (Refusal refusal) {
            return refusal.remarks;
        }
    }

    /** Freezes the wording for signature; the originator signs first. */
    @Transactional
    public Declaration openForSignature(String ref, Actor by) {
        var declaration = mine(ref, by);
        declaration.mustBeWritable();
        keep(declaration, by);
        var event = declaration.openForSignature(by, clock.instant());
        new Composition(procedureOf(declaration))
                .mustBeComplete(declaration.wording().versions());
        var lacking = authors.lacks(declaration);
        if (!lacking.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, lacking);
        }
        events.fire(event);
        return declaration;
    }

    /** Takes the text back to change it; signatures stay with the wording that they were put under. */
    @Transactional
    public Declaration takeBack(String ref, Actor by) {
        var declaration = mine(ref, by);
        events.fire(declaration.takeBack(by, clock.instant()));
        return declaration;
    }

    /**
     * Gives it up, as far as the procedure lets its authors do so. Where all of them have to once it is tabled, it is
     * given up when the last of them says so.
     */
    @Transactional
    public Declaration withdraw(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        var rule = GivingUp.under(procedureOf(declaration));
        rule.mustFit(declaration);
        if (!rule.takesAll(declaration)) {
            declaration.mustBeOriginatedBy(by);
        } else if (authors.stillHold(declaration, by)) {
            return declaration;
        }
        events.fire(declaration.withdraw(rule, by, clock.instant()));
        return declaration;
    }

    /** The procedure that a declaration pinned. */
    public Procedure procedureOf(Declaration declaration) {
        return procedures.pinned(declaration.procedureId, declaration.procedureVersion);
    }

    private Organization bodyOf(Procedure procedure) {
        return Organization.assembly(procedure.body())
                .orElseThrow(() -> new IllegalStateException("No body " + procedure.body() + " in the registry"));
    }

    /** The same id twice at once is answered one after the other. */
    private void one(String id) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private Declaration mine(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeOriginatedBy(by);
        return declaration;
    }

    private void write(Declaration declaration, Manuscript manuscript, int number, Actor by, Instant now) {
        var event = declaration.writes(number, by, now);
        Wording.write(declaration, manuscript, number, now);
        events.fire(event);
    }
}
