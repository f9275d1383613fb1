package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Window.Closing;

/** What the table office decides. The caller has checked that the actor is its officer. */
@ApplicationScoped
public class Decisions {

    private static final int REMARK_LIMIT = 5_000;

    @Inject
    Drafting drafting;

    @Inject
    Numbers numbers;

    @Inject
    Editions editions;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    /** Admits and publishes today; a null number means the next of its series. */
    @Transactional
    public Declaration admit(String ref, Integer number, Integer documentNumber, Actor by) {
        var declaration = Declaration.held(ref);
        var now = clock.instant();
        var today = drafting.procedureOf(declaration).day(now);
        publish(declaration, number, documentNumber, today, by, now);
        return declaration;
    }

    private void publish(
            Declaration declaration, Integer number, Integer documentNumber, LocalDate on, Actor by, Instant now) {
        var procedure = drafting.procedureOf(declaration);
        declaration.mustAwaitDecision();
        var given = numbers.give(declaration, procedure, number, documentNumber);
        events.fire(declaration.admit(ref(procedure, given), given.number(), given.document(), on, by, now));
        editions.publish(declaration, on);
        if (procedure.window().closes() == Closing.TABLING) {
            events.fire(declaration.close(on, now, by, now));
        }
    }

    /** Takes what was published elsewhere into the records, under its numbers and as of its day, as final. */
    void putOnRecord(
            Declaration declaration, Integer number, Integer documentNumber, LocalDate on, Actor by, Instant day) {
        var procedure = drafting.procedureOf(declaration);
        var given = numbers.give(declaration, procedure, number, documentNumber);
        events.fire(declaration.putOnRecord(
                ref(procedure, given), given.number(), given.document(), on, day, by, clock.instant()));
        editions.publish(declaration, on);
    }

    /** Gives it back to its originator to be changed. The remark tells them why. */
    @Transactional
    public Declaration giveBack(String ref, String remark, Actor by) {
        var declaration = Declaration.held(ref);
        events.fire(declaration.giveBack(written(remark), by, clock.instant()));
        return declaration;
    }

    /** Declares it inadmissible on one of the procedure's grounds. */
    @Transactional
    public Declaration refuse(String ref, String ground, String remark, Actor by) {
        var declaration = Declaration.held(ref);
        var known = drafting.procedureOf(declaration)
                .admissibility()
                .ground(ground == null ? "" : ground)
                .orElseThrow(() -> Refusal.field("ground", "tableoffice_ground_missing"));
        var text = remark == null || remark.isBlank() ? null : written(remark);
        events.fire(declaration.refuse(known.code(), text, by, clock.instant()));
        return declaration;
    }

    /** Closes it; where names were added since the last edition, a new one appears. */
    @Transactional
    public Declaration close(String ref, Actor by) {
        var declaration = Declaration.held(ref);
        var now = clock.instant();
        var today = drafting.procedureOf(declaration).day(now);
        events.fire(declaration.close(today, now, by, now));
        editions.publish(declaration, today);
        return declaration;
    }

    /** Numbers that an admission without a wish would give now. */
    @Transactional
    Numbers.Given nextNumbers(Declaration declaration) {
        return numbers.next(declaration, drafting.procedureOf(declaration));
    }

    /** The edition that closing now would publish, if it says anything new. */
    @Transactional
    Editions.Outlook outlook(Declaration declaration) {
        return editions.outlook(declaration);
    }

    private static String ref(Procedure procedure, Numbers.Given given) {
        var known = procedure.numbering().referenceKind() == Kind.NUMBER ? given.number() : given.document();
        return procedure.refPrefix() + "-" + known;
    }

    private static String written(String remark) {
        var text = String.join("\n\n", PlainText.paragraphs("remark", remark));
        if (text.isEmpty()) {
            throw Refusal.field("remark", "tableoffice_remark_missing");
        }
        if (text.length() > REMARK_LIMIT) {
            throw Refusal.field("remark", "tableoffice_remark_too_long", REMARK_LIMIT);
        }
        return text;
    }
}
