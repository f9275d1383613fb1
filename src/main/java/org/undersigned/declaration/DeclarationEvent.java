package org.undersigned.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to a declaration. Packages above observe these; each one is an entry of the audit trail. */
public sealed interface DeclarationEvent extends Audited {

    /** A new wording was written. */
    record WordingWritten(String declarationId, Actor actor, Instant at, int wording) implements DeclarationEvent {}

    /** Somebody was asked to write it with its originator. */
    record AuthorAsked(String declarationId, Actor actor, Instant at, String personId, String name)
            implements DeclarationEvent {}

    /** Somebody who was asked said yes. */
    record AuthorAccepted(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** One of those who all have to gave it up. */
    record AuthorGaveUp(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** Somebody is no longer among those who write it. */
    record AuthorLeft(String declarationId, Actor actor, Instant at, String personId, String name)
            implements DeclarationEvent {}

    /**
     * Something was done with a paper sheet: {@code made}, {@code handed_in}, {@code opened}, {@code scan_opened},
     * {@code returned}, {@code accepted}, {@code refused}, {@code discarded}, {@code over}.
     *
     * @param names how many lines it was done with
     */
    record PaperSheetHandled(String declarationId, Actor actor, Instant at, int sheet, String what, int names)
            implements DeclarationEvent {}

    /**
     * An officer looked for the signature of somebody who stands on paper, at their wish: {@code found}, {@code not_found},
     * {@code taken_back}, {@code erased}. Who it is stands nowhere.
     */
    record PaperSignatureHandled(String declarationId, Actor actor, Instant at, String what)
            implements DeclarationEvent {}

    /** It is to stand in the place of another. */
    record ReplacementChosen(String declarationId, Actor actor, Instant at, String replaced)
            implements DeclarationEvent {}

    /** It is no longer to stand in the place of another. */
    record ReplacementDropped(String declarationId, Actor actor, Instant at, String replaced)
            implements DeclarationEvent {}

    /** The wording was frozen and may be signed. */
    record OpenedForSignature(String declarationId, Actor actor, Instant at, int wording) implements DeclarationEvent {}

    /** The originator took the text back to change it. */
    record TakenBack(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** It was handed to the table office. */
    record DeclarationSubmitted(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** The table office gave it back; {@code remark} is null where it only remarked on blocks. */
    record DeclarationReturned(String declarationId, Actor actor, Instant at, String remark, List<BlockRemark> onBlocks)
            implements DeclarationEvent {}

    /** The table office refused it on a ground of the procedure. */
    record DeclarationFoundInadmissible(String declarationId, Actor actor, Instant at, String ground, String remark)
            implements DeclarationEvent {}

    /** The table office decided that it is published at that moment. */
    record AdmissionScheduled(String declarationId, Actor actor, Instant at, Instant due) implements DeclarationEvent {}

    /** The table office called a publication off before its time. */
    record AdmissionCancelled(String declarationId, Actor actor, Instant at) implements DeclarationEvent {}

    /** It got its numbers, as printed, and everybody may read it. */
    record DeclarationPublished(String declarationId, Actor actor, Instant at, List<String> numbers, LocalDate on)
            implements DeclarationEvent {}

    /** A text that was published elsewhere, on that day, was taken into the records; to its signatories it is no news. */
    record DeclarationRecorded(String declarationId, Actor actor, Instant at, List<String> numbers, LocalDate on)
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
