package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.signing.RecordedName;
import org.undersigned.signing.SignatureRecords;
import org.undersigned.signing.SignatureRecords.Printed;

/** Takes a text that an institution has published into the records, with its signatories as people of the registry. */
@ApplicationScoped
public class Imports {

    /**
     * What became of a file.
     *
     * @param created false where it was on record already, in the same words; nothing was changed then
     * @param newPeople how many of its signatories the registry did not know before
     */
    public record Imported(Declaration declaration, boolean created, int newPeople) {}

    @Inject
    Procedures procedures;

    @Inject
    Registrar registrar;

    @Inject
    Drafting drafting;

    @Inject
    SignatureRecords signatures;

    @Inject
    Decisions decisions;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Reads a text in the Assembly's form, UTF-8, at most 1 MiB. All of it is recorded, or nothing: neither the
     * declaration nor anybody in the registry.
     *
     * @param mustBeAllowed throws where the actor may not record texts of that body
     * @throws Refusal (422, 409, 413) with everything that is wrong, each naming its line
     */
    @Transactional
    public Imported read(byte[] file, Actor by, Consumer<Organization> mustBeAllowed) {
        var text = PaceTextReader.read(PlainTextFile.decode(file));
        var procedure = procedures
                .inForce(text.procedureId(), text.date())
                .orElseThrow(() -> onHeading(text, "tableoffice_no_rule_that_day"));
        var body = Organization.assembly(procedure.body()).orElseThrow();
        mustBeAllowed.accept(body);
        mustBePast(text, procedure);
        oneAtATime(body);
        return onRecord(text, body)
                .map(known -> new Imported(mustSayTheSame(known, text), false, 0))
                .orElseGet(() -> record(text, procedure, body, by));
    }

    private void mustBePast(PaceText text, Procedure procedure) {
        if (text.date().isAfter(procedure.day(clock.instant()))) {
            throw onHeading(text, "tableoffice_heading_future");
        }
    }

    private static Refusal onHeading(PaceText text, String key) {
        return Refusal.field(
                Complaints.line(text.places().heading()), key, text.date().toString());
    }

    /**
     * Two imports of one file follow one another, and the second finds the first. The lock lets others go on writing
     * what merely refers to the body.
     */
    void oneAtATime(Organization body) {
        entities.createNativeQuery("select 1 from organization where id = :id for no key update")
                .setParameter("id", body.id)
                .getSingleResult();
    }

    private Optional<Declaration> onRecord(PaceText text, Organization body) {
        Optional<Declaration> byDocument = Declaration.find(
                        "bodyId = ?1 and documentNumber = ?2", body.id, text.documentNumber())
                .firstResultOptional();
        return byDocument.or(() -> text.number() == null
                ? Optional.empty()
                : Declaration.find("procedureId = ?1 and number = ?2", text.procedureId(), text.number())
                        .firstResultOptional());
    }

    private Imported record(PaceText text, Procedure procedure, Organization body, Actor by) {
        var people = new ImportedPeople(registrar, text, body.id).observe();
        var day = text.date().atStartOfDay(procedure.timeZone()).toInstant();
        var received = receive(text, procedure, people.ids().get(0), by, day);
        signatures.record(
                received,
                IntStream.range(0, people.ids().size())
                        .mapToObj(i -> new Printed(
                                people.ids().get(i),
                                new RecordedName(text.signatories().get(i), text.date())))
                        .toList());
        Declaration declaration = Declaration.findById(received.id);
        var known = Admission.of(text.number(), text.documentNumber());
        decisions.putOnRecord(declaration, known, text.date(), by, day);
        return new Imported(declaration, true, people.added());
    }

    /** What the rules of drafting find wrong is told with the line of the file. */
    private Declaration receive(PaceText text, Procedure procedure, String originator, Actor by, Instant day) {
        try {
            return drafting.receive(procedure, originator, typed(text), by, day);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind,
                    refusal.remarks.stream()
                            .map(remark -> new Refusal.Remark(
                                    Complaints.line(place(text, remark.field())), remark.key(), remark.args()))
                            .toList());
        }
    }

    private static int place(PaceText text, String field) {
        var places = text.places();
        return field != null && field.startsWith("title")
                ? places.title()
                : places.paragraphs().get(0);
    }

    private Declaration mustSayTheSame(Declaration known, PaceText text) {
        new Comparison(known, drafting.procedureOf(known), text).mustSayTheSame();
        return known;
    }

    static DraftText typed(PaceText text) {
        return new DraftText(List.of(new DraftText.Version(
                text.locale().getLanguage(), text.title(), text.formula(), Block.paragraphs(text.paragraphs()))));
    }
}
