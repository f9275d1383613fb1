package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.PlainText;
import org.undersigned.followup.FollowUpEvent.OutcomeRecorded;
import org.undersigned.followup.FollowUpEvent.OutcomeRevoked;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.procedure.Numbering;
import org.undersigned.procedure.Outcome;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Stage;
import org.undersigned.tableoffice.Decisions;

/** Records what became of a text, in the words of its procedure. The caller has checked that the actor is its officer. */
@ApplicationScoped
public class Outcomes {

    /** These come about by acts of their own and are told by the state. */
    private static final Set<Outcome> BY_THEMSELVES =
            Set.of(Outcome.PUBLISHED, Outcome.INADMISSIBLE, Outcome.LAPSED, Outcome.WITHDRAWN);

    /** Of each of these only one can be true. */
    private static final List<Set<Outcome>> CONTRADICTIONS =
            List.of(Set.of(Outcome.ADOPTED, Outcome.REJECTED), Set.of(Outcome.VERIFIED, Outcome.INSUFFICIENT));

    private static final int LONGEST = 5_000;
    private static final int LONGEST_REFERENCE = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    @Inject
    Drafting drafting;

    @Inject
    Decisions decisions;

    @Inject
    Answers answers;

    @Inject
    Days days;

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    /**
     * An outcome as told.
     *
     * @param reference number of the text adopted; may be null
     * @param note by language; may be null
     */
    public record Told(Outcome kind, LocalDate on, String reference, Map<String, String> note) {}

    /** What may be recorded of texts under a procedure. */
    static List<Outcome> choices(Procedure procedure) {
        return procedure.outcomes().stream()
                .filter(outcome -> !BY_THEMSELVES.contains(outcome))
                .toList();
    }

    @Transactional
    public RecordedOutcome record(String ref, Told told, Actor by) {
        var declaration = Declaration.held(ref);
        if (!declaration.isPublic()) {
            throw Refusal.of(Kind.CONFLICT, "followup_not_public");
        }
        var procedure = drafting.procedureOf(declaration);
        if (told.kind() == null || !choices(procedure).contains(told.kind())) {
            throw Refusal.field("outcome", "followup_outcome_missing");
        }
        var on = days.past(declaration, "on", told.on());
        var reference = reference(told, procedure);
        mustNotContradict(declaration, told.kind(), on);
        return write(declaration, told.kind(), on, reference, notes(told.note()), by);
    }

    void lapsed(@Observes DeclarationEvent.DeclarationLapsed event) {
        ended(event, Outcome.LAPSED);
    }

    void withdrawn(@Observes DeclarationEvent.DeclarationWithdrawn event) {
        ended(event, Outcome.WITHDRAWN);
    }

    /** What nobody has read leaves no outcome. */
    private void ended(DeclarationEvent event, Outcome kind) {
        Declaration declaration = Declaration.findById(event.declarationId());
        if (declaration.isPublic()) {
            var at = declaration.closedAt == null ? event.at() : declaration.closedAt;
            write(declaration, kind, days.on(declaration, at), null, Map.of(), event.actor());
        }
    }

    /** Its majority has signed: it is adopted as of that moment, and closed. */
    void adopt(Declaration declaration, Instant metAt, Actor by) {
        var on = days.on(declaration, metAt);
        var known = RecordedOutcome.of(declaration).stream()
                .anyMatch(one -> one.kind == Outcome.ADOPTED || one.kind == Outcome.REJECTED);
        if (!known) {
            write(declaration, Outcome.ADOPTED, on, null, Map.of(), by);
        }
        decisions.close(declaration.ref, by);
    }

    /** Takes off the record what was put there by mistake. */
    @Transactional
    RecordedOutcome revoke(String ref, String id, Actor by) {
        var declaration = Declaration.held(ref);
        var outcome = RecordedOutcome.of(declaration, id)
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "followup_unknown_outcome"));
        outcome.revokedAt = clock.instant();
        events.fire(new OutcomeRevoked(declaration.id, by, outcome.revokedAt, outcome.kind, outcome.happenedOn));
        return outcome;
    }

    private RecordedOutcome write(
            Declaration declaration, Outcome kind, LocalDate on, String reference, Map<String, String> note, Actor by) {
        var outcome = new RecordedOutcome();
        outcome.declarationId = declaration.id;
        outcome.id = Ids.next();
        outcome.kind = kind;
        outcome.happenedOn = on;
        outcome.reference = reference;
        outcome.note = note;
        outcome.recordedAt = clock.instant();
        outcome.persist();
        events.fire(new OutcomeRecorded(declaration.id, by, outcome.recordedAt, kind, on, reference));
        if (kind == Outcome.ADOPTED
                && drafting.procedureOf(declaration).answers().containsKey(Stage.ADOPT)) {
            answers.expectBy(declaration, Answer.Kind.RESPONSE, Stage.ADOPT, on, by);
        }
        return outcome;
    }

    /** The declaration is held, so what another officer recorded a moment ago is there to see. */
    private static void mustNotContradict(Declaration declaration, Outcome kind, LocalDate on) {
        for (var known : RecordedOutcome.of(declaration)) {
            var excluded = CONTRADICTIONS.stream().anyMatch(set -> set.contains(kind) && set.contains(known.kind));
            if (excluded || known.kind == kind && known.happenedOn.equals(on)) {
                throw Refusal.of(Kind.CONFLICT, "followup_outcome_contradicts", (Messages.Worded)
                        reader -> LatestOutcome.label(known.kind, reader));
            }
        }
    }

    /** Where the procedure numbers its adopted texts, the number must be one of that pattern. */
    private static String reference(Told told, Procedure procedure) {
        var text = PlainText.line("reference", told.reference());
        if (text.isEmpty()) {
            return null;
        }
        var pattern = procedure.numbering().pattern(Numbering.Kind.ADOPTED_TEXT);
        if (told.kind() == Outcome.ADOPTED
                && pattern.isPresent()
                && pattern.get().parse(text).isEmpty()) {
            throw Refusal.field(
                    "reference", "followup_reference_wrong", pattern.get().toString());
        }
        if (text.length() > LONGEST_REFERENCE) {
            throw Refusal.field("reference", "followup_too_long", LONGEST_REFERENCE);
        }
        return text;
    }

    private static Map<String, String> notes(Map<String, String> told) {
        var notes = new LinkedHashMap<String, String>();
        (told == null ? Map.<String, String>of() : told).forEach((lang, typed) -> {
            var text = String.join("\n\n", PlainText.paragraphs("note", typed));
            if (!LANGUAGE.matcher(lang).matches()) {
                throw Refusal.field("note", "followup_language_wrong");
            }
            if (text.length() > LONGEST) {
                throw Refusal.field("note", "followup_too_long", LONGEST);
            }
            if (!text.isEmpty()) {
                notes.put(lang, text);
            }
        });
        return notes;
    }
}
