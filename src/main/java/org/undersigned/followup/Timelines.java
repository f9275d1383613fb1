package org.undersigned.followup;

import static org.undersigned.platform.Messages.say;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.declaration.Declaration;
import org.undersigned.followup.TimelineEntry.Detail;
import org.undersigned.followup.TimelineEntry.Download;
import org.undersigned.followup.TimelineEntry.Kind;
import org.undersigned.procedure.Stage;
import org.undersigned.tableoffice.Edition;

/** Puts together what happened to a text, the newest last. */
@ApplicationScoped
class Timelines {

    private static final String PDF = "application/pdf";

    @Inject
    Days days;

    /** Empty before publication: until then nothing is public. */
    List<TimelineEntry> of(Declaration declaration) {
        if (!declaration.isPublic()) {
            return List.of();
        }
        return Stream.of(
                        life(declaration),
                        editions(declaration),
                        milestones(declaration),
                        deliveries(declaration),
                        answers(declaration),
                        votes(declaration),
                        outcomes(declaration))
                .flatMap(entries -> entries)
                .sorted(TimelineEntry.IN_ORDER)
                .toList();
    }

    /** What was taken into the records later has its own day of publication and no other act of ours. */
    private Stream<TimelineEntry> life(Declaration declaration) {
        return AuditEntry.of(declaration).stream().flatMap(entry -> act(declaration, entry).stream());
    }

    private Optional<TimelineEntry> act(Declaration declaration, AuditEntry entry) {
        var published = declaration.publishedOn;
        var on = days.on(declaration, entry.at);
        // a service that was down closes later, as of the day on which it should have
        var ended = declaration.closedAt == null ? on : days.on(declaration, declaration.closedAt.minusNanos(1));
        return Optional.ofNullable(
                switch (entry.act) {
                    case "OpenedForSignature" -> on.isAfter(published)
                            ? null
                            : entry(on, entry.at, Kind.OPENED, "followup_line_opened");
                    case "DeclarationPublished", "DeclarationRecorded" -> entry(
                            published,
                            first(declaration, published, entry.at),
                            Kind.PUBLISHED,
                            "followup_line_published");
                    case "DeclarationClosed" -> entry(ended, entry.at, Kind.CLOSED, "followup_line_closed");
                    case "DeclarationLapsed" -> entry(ended, entry.at, Kind.LAPSED, "followup_line_lapsed");
                    case "DeclarationWithdrawn" -> entry(ended, entry.at, Kind.WITHDRAWN, "followup_line_withdrawn");
                    default -> null;
                });
    }

    /** On the day of its publication nothing came before it but its opening, whenever it was recorded. */
    private Instant first(Declaration declaration, LocalDate published, Instant at) {
        return days.on(declaration, at).equals(published) ? at : Instant.MIN;
    }

    /** The first edition is the publication itself. */
    private Stream<TimelineEntry> editions(Declaration declaration) {
        return Edition.of(declaration).stream()
                .filter(edition -> edition.number > 1)
                .map(edition -> entry(
                                edition.publishedOn,
                                Instant.MAX,
                                Kind.EDITION,
                                "followup_line_edition",
                                edition.number,
                                edition.signatories.size())
                        .leading("declarations/" + declaration.ref + "/editions/" + edition.number));
    }

    private Stream<TimelineEntry> milestones(Declaration declaration) {
        return Milestone.of(declaration).stream()
                .map(one -> entry(
                        days.on(declaration, one.metAt), one.metAt, Kind.MILESTONE, met(one.stage), one.signatures));
    }

    private static String met(Stage stage) {
        return "followup_line_met_" + stage.name().toLowerCase(Locale.ROOT);
    }

    private Stream<TimelineEntry> deliveries(Declaration declaration) {
        return Delivery.of(declaration).stream().map(one -> entry(
                        one.deliveredOn, one.recordedAt, Kind.DELIVERED, "followup_line_delivered", one.addressee)
                .with(List.of(
                        new Download("followup_dossier_pdf", one.href(declaration) + ".pdf", PDF),
                        new Download("followup_dossier_data", one.href(declaration) + ".json", "application/json"))));
    }

    private Stream<TimelineEntry> answers(Declaration declaration) {
        var today = days.today(declaration);
        return Answer.of(declaration).stream()
                .flatMap(one -> Stream.of(expected(one), came(declaration, one), overdue(one, today))
                        .flatMap(Optional::stream));
    }

    private static Optional<TimelineEntry> expected(Answer answer) {
        return answer.expectedOn == null
                ? Optional.empty()
                : Optional.of(entry(
                        answer.expectedOn,
                        answer.recordedAt,
                        Kind.EXPECTED,
                        "followup_line_expected_" + kind(answer),
                        answer.sender,
                        answer.sender.isEmpty() ? "no" : "yes",
                        Dates.worded(answer.dueOn)));
    }

    private static Optional<TimelineEntry> came(Declaration declaration, Answer answer) {
        return answer.receivedOn == null
                ? Optional.empty()
                : Optional.of(entry(
                                answer.receivedOn,
                                answer.recordedAt,
                                Kind.ANSWERED,
                                "followup_line_answered_" + kind(answer),
                                answer.sender,
                                answer.sender.isEmpty() ? "no" : "yes",
                                answer.daysLate())
                        .saying(answer.text == null ? null : new Detail(answer.lang, answer.text))
                        .leading(answer.link)
                        .with(
                                answer.fileName == null
                                        ? List.of()
                                        : List.of(new Download(
                                                "followup_answer_file", answer.fileHref(declaration), PDF))));
    }

    /** From the day after the last day; an answer that came late says so itself. */
    private static Optional<TimelineEntry> overdue(Answer answer, LocalDate today) {
        return answer.isOverdue(today)
                ? Optional.of(entry(
                        answer.dueOn.plusDays(1),
                        answer.recordedAt,
                        Kind.OVERDUE,
                        "followup_line_overdue_" + kind(answer),
                        answer.sender,
                        answer.sender.isEmpty() ? "no" : "yes"))
                : Optional.empty();
    }

    private static String kind(Answer answer) {
        return answer.kind.name().toLowerCase(Locale.ROOT);
    }

    private Stream<TimelineEntry> votes(Declaration declaration) {
        return Vote.of(declaration).stream().map(vote -> entry(
                        vote.heldOn,
                        vote.recordedAt,
                        Kind.VOTE,
                        "followup_line_vote_" + vote.result.name().toLowerCase(Locale.ROOT),
                        vote.yes,
                        vote.no,
                        vote.abstain)
                .with(vote));
    }

    private Stream<TimelineEntry> outcomes(Declaration declaration) {
        return RecordedOutcome.of(declaration).stream().map(one -> TimelineEntry.of(
                        one.happenedOn, one.recordedAt, Kind.OUTCOME, reader -> LatestOutcome.of(one)
                                .label(reader))
                .saying(note(one.note)));
    }

    /** In the first language that was written; readers of all languages are better served with it than with nothing. */
    private static Detail note(Map<String, String> note) {
        return note.entrySet().stream()
                .findFirst()
                .map(words -> new Detail(words.getKey(), words.getValue()))
                .orElse(null);
    }

    private static TimelineEntry entry(LocalDate on, Instant at, Kind kind, String key, Object... args) {
        return TimelineEntry.of(on, at, kind, reader -> say(reader, key, args));
    }
}
