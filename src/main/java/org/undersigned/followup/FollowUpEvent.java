package org.undersigned.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Audited;
import org.undersigned.procedure.Outcome;
import org.undersigned.procedure.Stage;

/** What became of a declaration, as it is told. Packages above observe these; each one is an entry of the audit trail. */
public sealed interface FollowUpEvent extends Audited {

    /** Somebody is to receive the text. */
    record AddresseeAdded(String declarationId, Actor actor, Instant at, String addressee) implements FollowUpEvent {}

    record AddresseeChanged(String declarationId, Actor actor, Instant at, String addressee) implements FollowUpEvent {}

    record AddresseeRemoved(String declarationId, Actor actor, Instant at, String addressee) implements FollowUpEvent {}

    /** It was handed over with its dossier. */
    record DossierDelivered(
            String declarationId, Actor actor, Instant at, String addressee, LocalDate on, Delivery.Means means)
            implements FollowUpEvent {}

    /** An answer is due; {@code dueOn} is null where no day is set. */
    record AnswerExpected(String declarationId, Actor actor, Instant at, String sender, LocalDate dueOn)
            implements FollowUpEvent {}

    record AnswerReceived(String declarationId, Actor actor, Instant at, String sender, LocalDate on)
            implements FollowUpEvent {}

    /** The requirement of a stage was met for the first time. */
    record RequirementMet(String declarationId, Actor actor, Instant at, Stage stage) implements FollowUpEvent {}

    record VoteRecorded(
            String declarationId,
            Actor actor,
            Instant at,
            LocalDate on,
            Vote.Result result,
            int yes,
            int no,
            int abstain)
            implements FollowUpEvent {}

    /** It had been recorded by mistake. */
    record VoteRevoked(String declarationId, Actor actor, Instant at, LocalDate on) implements FollowUpEvent {}

    record OutcomeRecorded(
            String declarationId, Actor actor, Instant at, Outcome outcome, LocalDate on, String reference)
            implements FollowUpEvent {}

    /** It had been recorded by mistake. */
    record OutcomeRevoked(String declarationId, Actor actor, Instant at, Outcome outcome, LocalDate on)
            implements FollowUpEvent {}
}
