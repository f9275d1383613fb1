package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.followup.FollowUpEvent.AnswerExpected;
import org.undersigned.followup.FollowUpEvent.AnswerReceived;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Stage;

/** Keeps which answers are expected and which have come. The caller has checked that the actor may. */
@ApplicationScoped
public class Answers {

    @Inject
    Drafting drafting;

    @Inject
    Days days;

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    /** An answer is expected from an addressee until the end of a day. */
    @Transactional
    public Answer expect(String ref, String addresseeId, Answer.Kind kind, LocalDate dueOn, Actor by) {
        var declaration = Declaration.heldForSigning(ref);
        mustBePublic(declaration);
        var addressee = Addressee.of(declaration, addresseeId)
                .orElseThrow(() -> Refusal.field("addressee", "followup_addressee_missing"));
        var today = days.today(declaration);
        var due = days.due(declaration, "due", dueOn, days.begun(declaration));
        var answer = begun(declaration, kind, addressee);
        answer.expectedOn = due.isBefore(today) ? due : today;
        answer.dueOn = due;
        answer.persist();
        events.fire(new AnswerExpected(declaration.id, by, answer.recordedAt, answer.sender, due));
        return answer;
    }

    /** The last day of an answer that has not come is another one. */
    @Transactional
    public Answer postpone(String ref, String id, LocalDate dueOn, Actor by) {
        var declaration = Declaration.heldForSigning(ref);
        var answer = waiting(declaration, id);
        answer.dueOn = days.due(declaration, "due", dueOn, answer.expectedOn);
        events.fire(new AnswerExpected(declaration.id, by, clock.instant(), answer.sender, answer.dueOn));
        return answer;
    }

    /** An expected answer has come. */
    @Transactional
    public Answer receive(String ref, String id, ReceivedAnswer received, Actor by) {
        var declaration = Declaration.held(ref);
        mustBePublic(declaration);
        return write(declaration, waiting(declaration, id), received, by);
    }

    /** An answer has come that was not expected. */
    @Transactional
    public Answer receiveUnasked(String ref, String addresseeId, ReceivedAnswer received, Actor by) {
        var declaration = Declaration.held(ref);
        mustBePublic(declaration);
        var addressee = Addressee.of(declaration, addresseeId)
                .orElseThrow(() -> Refusal.field("addressee", "followup_addressee_missing"));
        return write(declaration, begun(declaration, Answer.Kind.RESPONSE, addressee), received, by);
    }

    /**
     * A text has reached a stage: from that day an answer is expected, of nobody in particular, within the time that the
     * procedure sets; without a last day where it sets none.
     */
    void expectBy(Declaration declaration, Answer.Kind kind, Stage stage, LocalDate since, Actor by) {
        var answer = begun(declaration, kind, null);
        answer.expectedOn = since;
        answer.dueOn = Optional.ofNullable(
                        drafting.procedureOf(declaration).answers().get(stage))
                .map(since::plus)
                .orElse(null);
        answer.persist();
        events.fire(new AnswerExpected(declaration.id, by, answer.recordedAt, answer.sender, answer.dueOn));
    }

    static Answer known(Declaration declaration, String id) {
        return Answer.of(declaration, id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "followup_unknown_answer"));
    }

    private static Answer waiting(Declaration declaration, String id) {
        var answer = known(declaration, id);
        Answer.getEntityManager().refresh(answer);
        if (answer.receivedOn != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "followup_answer_there");
        }
        return answer;
    }

    private Answer begun(Declaration declaration, Answer.Kind kind, Addressee addressee) {
        var answer = new Answer();
        answer.declarationId = declaration.id;
        answer.id = Ids.next();
        answer.kind = kind == null ? Answer.Kind.RESPONSE : kind;
        answer.addresseeId = addressee == null ? null : addressee.id;
        answer.sender = addressee == null ? "" : addressee.line();
        answer.recordedAt = clock.instant();
        return answer;
    }

    private Answer write(Declaration declaration, Answer answer, ReceivedAnswer received, Actor by) {
        answer.receivedOn = days.past(declaration, "on", received.on());
        received.writeTo(answer);
        answer.persistAndFlush();
        if (received.file() != null) {
            AnswerFile.of(answer, received.file()).persist();
        }
        events.fire(new AnswerReceived(declaration.id, by, clock.instant(), answer.sender, answer.receivedOn));
        return answer;
    }

    private static void mustBePublic(Declaration declaration) {
        if (!declaration.isPublic()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "followup_not_public");
        }
    }
}
