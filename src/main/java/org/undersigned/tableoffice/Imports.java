package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DraftText;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;
import org.undersigned.registry.Observation;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Registrar;
import org.undersigned.signing.Signatures;

/** Takes a text that an institution has published into the records, with its signatories as people of the registry. */
@ApplicationScoped
public class Imports {

    /**
     * What became of a file.
     *
     * @param created false where it was on record already, in the same words; nothing was changed then
     */
    public record Imported(Declaration declaration, boolean created) {}

    @Inject
    Procedures procedures;

    @Inject
    Registrar registrar;

    @Inject
    Drafting drafting;

    @Inject
    Signatures signatures;

    @Inject
    Decisions decisions;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Reads a text in the Assembly's form, UTF-8, at most 1 MiB. All of it is recorded, or nothing. */
    @Transactional
    public Imported read(byte[] file, Actor by, Consumer<Organization> mustBeAllowed) {
        var text = PaceTextReader.read(PlainTextFile.decode(file));
        var procedure = procedures
                .inForce(text.procedureId(), text.date())
                .orElseThrow(() -> Refusal.field("line 1", "tableoffice_no_rule_that_day", text.date()));
        var body = Organization.assembly(procedure.body()).orElseThrow();
        mustBeAllowed.accept(body);
        oneAtATime(body);
        return onRecord(text, body)
                .map(known -> new Imported(mustSayTheSame(known, text), false))
                .orElseGet(() -> new Imported(record(text, procedure, body, by), true));
    }

    /** Two imports of one file follow one another, and the second finds the first. */
    private void oneAtATime(Organization body) {
        entities.createNativeQuery("select 1 from organization where id = :id for update")
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

    private Declaration record(PaceText text, Procedure procedure, Organization body, Actor by) {
        var people = new ArrayList<String>();
        text.signatories().forEach(name -> people.add(observe(name, text, body)));
        mustBeDifferent(people, text.signatories());
        var day = text.date().atStartOfDay(procedure.timeZone()).toInstant();
        var declaration = drafting.receive(procedure, body, people.get(0), typed(text), by, day);
        for (int i = 0; i < people.size(); i++) {
            signatures.record(declaration, people.get(i), text.signatories().get(i), text.date());
        }
        publish(declaration, text, by, clock.instant());
        return declaration;
    }

    private void publish(Declaration declaration, PaceText text, Actor by, Instant now) {
        decisions.publish(declaration, text.number(), text.documentNumber(), text.date(), by, now);
        if (!declaration.state.isFinal()) {
            decisions.close(declaration.ref, by);
        }
    }

    private String observe(PrintedName name, PaceText text, Organization body) {
        return registrar
                .observe(new Observation(
                        body.id,
                        text.date(),
                        name.honorific().orElse(""),
                        name.given().orElse(""),
                        name.particle().orElse(""),
                        name.family(),
                        name.country().orElse(""),
                        name.group().orElse(""),
                        "Doc. " + text.documentNumber()))
                .personId();
    }

    private static void mustBeDifferent(List<String> people, List<PrintedName> names) {
        for (int i = 0; i < people.size(); i++) {
            if (people.indexOf(people.get(i)) < i) {
                throw Refusal.field(
                        "signatory " + (i + 1),
                        "tableoffice_signatory_twice",
                        names.get(i).family());
            }
        }
    }

    private Declaration mustSayTheSame(Declaration known, PaceText text) {
        new Comparison(known, drafting.procedureOf(known)).mustSayTheSame(text);
        return known;
    }

    static DraftText typed(PaceText text) {
        return new DraftText(List.of(
                new DraftText.Version(text.locale().getLanguage(), text.title(), text.formula(), text.paragraphs())));
    }
}
