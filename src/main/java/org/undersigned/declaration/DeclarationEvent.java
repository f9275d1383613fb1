package org.undersigned.declaration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a declaration. Packages above observe these; each one is an entry of the audit trail. */
public sealed interface DeclarationEvent {

    @JsonIgnore
    String declarationId();

    @JsonIgnore
    Actor actor();

    @JsonIgnore
    Instant at();

    /** A new wording was written. */
    record WordingWritten(String declarationId, Actor actor, Instant at, int wording) implements DeclarationEvent {}

    /** The wording was frozen and may be signed. */
    record OpenedForSignature(String declarationId, Actor actor, Instant at, int wording) implements DeclarationEvent {}

    /** The originator took the text back to change it. */
    record TakenBack(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** It was handed to the table office. */
    record DeclarationSubmitted(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** The table office gave it back. */
    record DeclarationReturned(String declarationId, Actor actor, Instant at, String remark)
            implements DeclarationEvent {}

    /** The table office refused it on a ground of the procedure. */
    record DeclarationFoundInadmissible(String declarationId, Actor actor, Instant at, String ground, String remark)
            implements DeclarationEvent {}

    /** It got its numbers and everybody may read it. {@code number} is null where the procedure gives none. */
    record DeclarationPublished(
            String declarationId, Actor actor, Instant at, Integer number, int documentNumber, LocalDate on)
            implements DeclarationEvent {}

    /** A text that was published elsewhere, on that day, was taken into the records; to its signatories it is no news. */
    record DeclarationRecorded(
            String declarationId, Actor actor, Instant at, Integer number, int documentNumber, LocalDate on)
            implements DeclarationEvent {}

    /** Signing ends at another moment than before; null where that moment is not known. */
    record ClosingMoved(String declarationId, Actor actor, Instant at, Instant from, Instant to)
            implements DeclarationEvent {}

    /** No more names are added. */
    record DeclarationClosed(String declarationId, Actor actor, Instant at, LocalDate on) implements DeclarationEvent {}

    /** Its time ran out, on that day, before it had what it needed. */
    record DeclarationLapsed(String declarationId, Actor actor, Instant at, LocalDate on) implements DeclarationEvent {}

    /** Its authors gave it up. */
    record DeclarationWithdrawn(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}
}
