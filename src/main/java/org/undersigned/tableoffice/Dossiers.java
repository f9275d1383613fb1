package org.undersigned.tableoffice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.State;
import org.undersigned.declaration.WordCounts;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Person;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.Signatories.Entry;
import org.undersigned.tableoffice.similar.SimilarTexts;

/** Lays declarations before the officer, in the officer's language. */
@RequestScoped
class Dossiers {

    @Inject
    Reader reader;

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Deadlines deadlines;

    @Inject
    SimilarTexts similar;

    @Inject
    @All
    List<AuditPhrases> phrases;

    @Transactional
    Head head(Declaration declaration) {
        return Head.of(declaration, declaration.wording().versions(), drafting.procedureOf(declaration), reader);
    }

    @Transactional
    Dossier of(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        var versions = declaration.wording().versions();
        var names = signatories.of(declaration).stream().filter(Entry::counts).toList();
        var checks = checks(declaration, procedure, versions);
        return new Dossier(
                head(declaration),
                originator(declaration, names),
                declaration.submittedAt,
                checks,
                checks.stream().allMatch(Dossier.Check::met),
                versions.stream().map(this::version).toList(),
                names.stream().map(entry -> entry.signature().printed).toList(),
                grounds(procedure),
                AuditEntry.of(declaration).stream().map(this::step).toList(),
                ground(declaration, procedure),
                declaration.remark,
                declaration.state == State.SUBMITTED,
                declaration.state == State.OPEN,
                ScheduledAdmission.of(declaration.id).map(one -> one.dueAt).orElse(null),
                declaration.closesAt,
                deadlines.fits(declaration),
                procedure.sign().capacities().contains(Capacity.CITIZEN),
                declaration.isPublic(),
                declaration.state == State.SUBMITTED ? alike(declaration) : List.of());
    }

    /** The ground on which it was found inadmissible, in words; null where it was not. */
    String ground(Declaration declaration, Procedure procedure) {
        return declaration.ground == null
                ? null
                : procedure
                        .admissibility()
                        .ground(declaration.ground)
                        .map(ground -> ground.text().in(reader.locale()))
                        .orElse(declaration.ground);
    }

    List<Dossier.Ground> grounds(Procedure procedure) {
        return procedure.admissibility().grounds().stream()
                .map(ground -> new Dossier.Ground(ground.code(), ground.text().in(reader.locale())))
                .toList();
    }

    private List<Dossier.Alike> alike(Declaration declaration) {
        return similar.to(declaration.id).stream()
                .map(found -> new Dossier.Alike(
                        head(Declaration.byRef(found.declarationId()).orElseThrow()),
                        found.similarity(),
                        String.join(", ", found.words())))
                .toList();
    }

    private static String originator(Declaration declaration, List<Entry> names) {
        return names.stream()
                .map(Entry::signature)
                .filter(signature -> signature.personId.equals(declaration.originatorId))
                .map(signature -> signature.printed)
                .findFirst()
                .orElseGet(() -> Person.byId(declaration.originatorId)
                        .map(Person::fullName)
                        .orElse(""));
    }

    private List<Dossier.Check> checks(Declaration declaration, Procedure procedure, List<LanguageVersion> versions) {
        var checks = new ArrayList<Dossier.Check>();
        for (var item : signatories.checklist(declaration).items()) {
            var missing = item.met() ? "" : reader.say(item.missingKey(), item.missingArgs());
            checks.add(new Dossier.Check(
                    reader.say(item.messageKey(), item.args()),
                    missing.isEmpty() ? "" : reader.say("procedure_checklist_missing", missing),
                    item.met()));
        }
        for (var version : versions) {
            WordCounts.of(procedure, version)
                    .ifPresent(count -> checks.add(new Dossier.Check(
                            reader.say("tableoffice_check_words", language(version), count.sentence(reader::say)),
                            count.remark(reader::say),
                            !count.refuses())));
        }
        return checks;
    }

    private Dossier.Version version(LanguageVersion version) {
        return new Dossier.Version(
                version.lang,
                language(version),
                reader.say("tableoffice_standing_" + version.standing.name().toLowerCase(Locale.ROOT)),
                version.title,
                version.formula(),
                version.body());
    }

    private String language(LanguageVersion version) {
        var name = version.locale().getDisplayLanguage(reader.locale());
        return name.substring(0, 1).toUpperCase(reader.locale()) + name.substring(1);
    }

    private Dossier.Step step(AuditEntry entry) {
        var words =
                phrases.stream().flatMap(of -> of.of(entry, reader).stream()).findFirst();
        return new Dossier.Step(entry.at, entry.actorName, words.orElseGet(() -> AuditWords.of(entry, reader)));
    }
}
