package org.undersigned.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.DateNamespace;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;

/** Where every act ends: what was done, and what comes next. */
@Path("/{lang}")
@Authenticated
@Transactional
public class DonePages {

    /** A fact about what was done. */
    record Row(String label, String value) {}

    /** @param next what may be done now; {@code nextHref} leads there */
    record View(FollowUpHead head, String title, List<Row> rows, String text, String next, String nextHref) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance done(View view);
    }

    @Inject
    Keepers keepers;

    @Inject
    FollowUpViews views;

    @Inject
    Reader reader;

    @GET
    @Path("declarations/{ref}/followup/done/{act}")
    public TemplateInstance done(@RestPath String ref, @RestPath String act, @RestQuery String of) {
        var declaration = keepers.kept(ref);
        var what = Arrays.stream(Done.Act.values())
                .filter(one -> one.code().equals(act))
                .findFirst()
                .orElseThrow(Declaration::notFound);
        var head = views.head(declaration);
        var next = next(what);
        return Templates.done(new View(
                head,
                reader.say("followup_done_" + act),
                rows(declaration, what, of),
                reader.say("followup_done_text_" + act),
                next.isEmpty() ? "" : reader.say("followup_next_" + next.toLowerCase(Locale.ROOT)),
                next.isEmpty() ? "" : head.act(next)));
    }

    /** The act that most often follows. */
    private static String next(Done.Act act) {
        return switch (act) {
            case ADDRESSEE -> "deliveries";
            case DELIVERY -> "answers";
            case VOTE -> "outcomes";
            default -> "";
        };
    }

    private List<Row> rows(Declaration declaration, Done.Act act, String id) {
        return switch (act) {
            case ADDRESSEE -> addressee(Addressees.known(declaration, id));
            case DELIVERY -> delivery(declaration, id);
            case EXPECTATION, RECEIPT -> answer(Answers.known(declaration, id));
            case VOTE -> Vote.of(declaration, id).map(this::vote).orElseThrow(DonePages::gone);
            case OUTCOME -> RecordedOutcome.of(declaration, id)
                    .map(this::outcome)
                    .orElseThrow(DonePages::gone);
            case REMOVAL, REVOCATION -> List.of();
        };
    }

    private static Refusal gone() {
        return Declaration.notFound();
    }

    private List<Row> addressee(Addressee one) {
        return List.of(
                row("followup_row_addressee", one.line()), row("followup_row_position", String.valueOf(one.position)));
    }

    private List<Row> delivery(Declaration declaration, String id) {
        Delivery one = Delivery.<Delivery>findByIdOptional(new Delivery.Key(declaration.id, id == null ? "" : id))
                .orElseThrow(DonePages::gone);
        return List.of(
                row("followup_row_addressee", one.addressee),
                row("followup_row_delivered", day(one.deliveredOn) + ", " + one.deliveredBy),
                row("followup_row_means", reader.say(one.means.key())),
                row("followup_row_signatures", String.valueOf(one.signatures)),
                row("followup_row_hash", DossierFile.hash(one, DossierFile.Kind.PDF)));
    }

    private List<Row> answer(Answer one) {
        var rows = new ArrayList<Row>();
        if (!one.sender.isEmpty()) {
            rows.add(row("followup_row_addressee", one.sender));
        }
        if (one.dueOn != null) {
            rows.add(row("followup_row_due", day(one.dueOn)));
        }
        if (one.receivedOn != null) {
            rows.add(row("followup_row_received", day(one.receivedOn)));
        }
        return rows;
    }

    private List<Row> vote(Vote one) {
        return List.of(
                row("followup_row_day", day(one.heldOn)),
                row("followup_row_result", reader.say("followup_vote_figures", one.yes, one.no, one.abstain)));
    }

    private List<Row> outcome(RecordedOutcome one) {
        return List.of(
                row("followup_row_outcome", LatestOutcome.of(one).label(reader.locale())),
                row("followup_row_day", day(one.happenedOn)));
    }

    private Row row(String key, String value) {
        return new Row(reader.say(key), value);
    }

    private String day(LocalDate day) {
        return DateNamespace.longDay(reader.locale(), day);
    }
}
