package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;

/** Lays out what is kept about what becomes of a declaration. */
@ApplicationScoped
class FollowUpViews {

    @Inject
    Drafting drafting;

    @Inject
    Keepers keepers;

    @Inject
    Days days;

    @Inject
    Reader reader;

    FollowUpHead head(Declaration declaration) {
        return FollowUpHead.of(declaration, drafting.procedureOf(declaration), keepers.isOffice(declaration), reader);
    }

    FollowUpView of(Declaration declaration) {
        var today = days.today(declaration);
        return new FollowUpView(
                head(declaration),
                Deliveries.isTabled(declaration),
                declaration.isPublic(),
                Addressee.of(declaration).stream().map(this::addressee).toList(),
                Delivery.of(declaration).stream()
                        .map(one -> delivery(declaration, one))
                        .toList(),
                Answer.of(declaration).stream()
                        .map(one -> answer(declaration, one, today))
                        .toList(),
                Vote.of(declaration).stream()
                        .map(vote -> new FollowUpView.VoteLine(vote.heldOn, VoteView.of(vote)))
                        .toList(),
                RecordedOutcome.of(declaration).stream().map(this::outcome).toList());
    }

    /** Addressees to choose from, after an empty choice. */
    List<Option> addressees(Declaration declaration) {
        return Stream.concat(
                        Stream.of(new Option("", reader.say("followup_choose"))),
                        Addressee.of(declaration).stream().map(one -> new Option(one.id, one.line())))
                .toList();
    }

    private FollowUpView.Entry addressee(Addressee one) {
        var locale = Locale.forLanguageTag(one.lang);
        return new FollowUpView.Entry(
                one.id,
                one.position,
                one.name,
                one.office,
                one.lang,
                locale.getDisplayName(reader.locale()),
                one.email);
    }

    private FollowUpView.Handed delivery(Declaration declaration, Delivery one) {
        return new FollowUpView.Handed(
                one.deliveredOn,
                one.addressee,
                one.deliveredBy,
                reader.say(one.means.key()),
                one.signatures,
                one.href(declaration),
                DossierFile.hash(one, DossierFile.Kind.PDF));
    }

    private FollowUpView.Awaited answer(Declaration declaration, Answer one, LocalDate today) {
        return new FollowUpView.Awaited(
                one.id,
                one.sender,
                reader.say("followup_kind_" + one.kind.name().toLowerCase(Locale.ROOT)),
                one.dueOn,
                one.receivedOn,
                status(one, today),
                one.fileHref(declaration));
    }

    private static String status(Answer answer, LocalDate today) {
        if (answer.receivedOn != null) {
            return answer.daysLate() > 0 ? "late" : "came";
        }
        return answer.isOverdue(today) ? "overdue" : "waiting";
    }

    private FollowUpView.OutcomeLine outcome(RecordedOutcome one) {
        var words = LatestOutcome.of(one);
        return new FollowUpView.OutcomeLine(one.id, one.happenedOn, words.label(reader.locale()), words.colour());
    }
}
