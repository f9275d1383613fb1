package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Numbered;
import org.undersigned.declaration.Relation;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;
import org.undersigned.registry.Organization;
import org.undersigned.signing.RecordedName;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.SignatureRecords;
import org.undersigned.signing.SignatureRecords.Printed;
import org.undersigned.tableoffice.Imports.Imported;

/** Takes a text that an institution has published, told as data, into the records under the procedure of its day. */
@ApplicationScoped
public class DataImports {

    @Inject
    Procedures procedures;

    @Inject
    DataPeople people;

    @Inject
    RelatedTexts relatedTexts;

    @Inject
    PrintedNumbers printedNumbers;

    @Inject
    Numbers numbers;

    @Inject
    Drafting drafting;

    @Inject
    SignatureRecords signatures;

    @Inject
    Signatories signatories;

    @Inject
    Decisions decisions;

    @Inject
    Imports imports;

    @Inject
    Clock clock;

    /** Everything that a text says, found and held against each other. */
    private record Known(
            PublishedData text,
            Procedure procedure,
            Organization body,
            Numbered numbered,
            RelatedTexts.Found related,
            DraftText draft) {}

    /**
     * Records all of it, or nothing: neither the declaration nor anybody in the registry. What says the same as the text on
     * record under its number changes nothing.
     *
     * @param mustBeAllowed throws where the actor may not record texts of that body
     * @throws Refusal (422, 409) with everything that is wrong, each naming its path in the data
     */
    @Transactional
    public Imported record(PublishedData text, Actor by, Consumer<Organization> mustBeAllowed) {
        var check = new DataCheck(text);
        check.mustNameItsProcedure();
        var procedure = procedure(text);
        var body = Organization.assembly(procedure.body()).orElseThrow();
        mustBeAllowed.accept(body);
        check.mustBePossible(procedure, procedure.day(clock.instant()));
        imports.oneAtATime(body);
        var related = relatedTexts.of(text, procedure, body.id);
        var numbered = printedNumbers.read(text, procedure, body.id, related);
        var known = new Known(text, procedure, body, numbered, related, draft(text));
        return Declaration.byRef(numbered.ref())
                .map(recorded -> new Imported(mustSayTheSame(recorded, known), false, 0))
                .orElseGet(() -> recordNew(known, by));
    }

    private Procedure procedure(PublishedData text) {
        var ever = procedures.all().stream().anyMatch(one -> one.id().equals(text.procedure()));
        if (!ever) {
            throw Refusal.field("procedure", "declaration_unknown_procedure", text.procedure());
        }
        return procedures
                .inForce(text.procedure(), text.date())
                .orElseThrow(() -> Refusal.field(
                        "date", "tableoffice_no_rule_that_day", text.date().toString()));
    }

    private Declaration mustSayTheSame(Declaration recorded, Known known) {
        new DataComparison(recorded, known.text, known.numbered, drafting.manuscript(known.procedure, known.draft))
                .mustSayTheSame(signatories.asSupplied(recorded), known.related, known.procedure);
        return recorded;
    }

    private Imported recordNew(Known known, Actor by) {
        var text = known.text;
        var found = people.of(text, known.body.id, known.numbered.ref());
        var first = startOf(text.date(), known.procedure);
        var received = receive(known, found.ids().get(0), by, first);
        known.related.replaced().forEach(one -> Relation.add(received, Relation.Kind.REPLACES, one));
        known.related.amended().ifPresent(one -> Relation.add(received, Relation.Kind.AMENDS, one));
        signatures.record(
                received,
                IntStream.range(0, found.ids().size())
                        .mapToObj(i -> new Printed(
                                found.ids().get(i), name(text.signatories().get(i), text.date())))
                        .toList());
        Declaration declaration = Declaration.findById(received.id);
        numbers.take(declaration, known.procedure, known.numbered);
        decisions.putOnRecord(declaration, known.numbered, text.date(), startOf(text.lastDay(), known.procedure), by);
        return new Imported(declaration, true, found.added());
    }

    private static RecordedName name(PublishedData.Name one, LocalDate published) {
        return new RecordedName(
                DataCheck.printed(one), one.capacity(), one.signedOn(published), one.withdrawnOn(), one.hasInterest());
    }

    private Declaration receive(Known known, String originator, Actor by, java.time.Instant at) {
        try {
            return drafting.receive(known.procedure, originator, known.draft, by, at);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind,
                    refusal.remarks.stream()
                            .map(one -> new Refusal.Remark(path(one.field(), known.text), one.key(), one.args()))
                            .toList());
        }
    }

    /** What a form calls "title_fr" is {@code texts[1].title} here. */
    private static String path(String field, PublishedData text) {
        var languages = text.texts().stream().map(PublishedData.Text::lang).toList();
        var at = field == null ? -1 : languages.indexOf(field.substring(field.indexOf('_') + 1));
        if (at < 0) {
            return "texts";
        }
        return "texts[" + at + "]." + (field.startsWith("title") ? "title" : "blocks");
    }

    private static java.time.Instant startOf(LocalDate day, Procedure procedure) {
        return day.atStartOfDay(procedure.timeZone()).toInstant();
    }

    private static DraftText draft(PublishedData text) {
        return new DraftText(text.texts().stream().map(DataImports::version).toList());
    }

    private static DraftText.Version version(PublishedData.Text one) {
        var blocks = one.blocks().stream()
                .map(block -> new Block(block.key(), block.type(), block.text()))
                .toList();
        return new DraftText.Version(one.lang(), one.title(), one.formula(), List.copyOf(blocks));
    }
}
