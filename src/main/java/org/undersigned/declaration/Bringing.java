package org.undersigned.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.reading.Passage;
import org.undersigned.declaration.reading.TextFiles;
import org.undersigned.declaration.reading.TextRead;
import org.undersigned.platform.Ids;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** A text is brought as a file, looked at as it was understood, and used in a draft. */
@ApplicationScoped
class Bringing {

    private static final int KEPT = 5;

    /** What somebody sends: bytes and their name, or null; the language they are in, or null to recognise it. */
    record Sent(byte[] file, String fileName, String lang) {}

    @Inject
    Drafting drafting;

    @Inject
    Procedures procedures;

    @Inject
    Clock clock;

    /** A draft, for one of those who write it. */
    Declaration mine(String ref, Actor by) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeWrittenBy(by);
        return declaration;
    }

    /** For a draft that one of its authors may change. */
    @Transactional
    BroughtText toDraft(String ref, Sent sent, Actor by) {
        var declaration = drafting.writable(ref, by);
        return keep(declaration.id, drafting.procedureOf(declaration), sent, by);
    }

    /** For a draft that begins with it. */
    @Transactional
    BroughtText toBeginWith(String procedureId, Sent sent, Actor by) {
        return keep(null, drafting.inForce(procedureId), sent, by);
    }

    /** What is understood of a text for a draft; nothing is kept. */
    @Transactional
    TextRead read(String ref, Sent sent, Actor by) {
        return read(drafting.procedureOf(drafting.writable(ref, by)), sent);
    }

    private static TextRead read(Procedure procedure, Sent sent) {
        return TextFiles.read(sent.file(), sent.fileName(), procedure, sent.lang());
    }

    private BroughtText keep(String declarationId, Procedure procedure, Sent sent, Actor by) {
        read(procedure, sent);
        var brought = new BroughtText();
        brought.id = Ids.next();
        brought.accountId = by.id();
        brought.declarationId = declarationId;
        brought.procedureId = procedure.id();
        brought.procedureVersion = procedure.version().id();
        brought.file = sent.file();
        brought.fileName = sent.fileName();
        brought.lang = sent.lang();
        brought.broughtAt = clock.instant();
        brought.persist();
        BroughtText.keepLatest(by, KEPT);
        return brought;
    }

    /** The procedure that it was brought for. */
    Procedure procedureOf(BroughtText brought) {
        return procedures.pinned(brought.procedureId, brought.procedureVersion);
    }

    /** What is understood of it. */
    TextRead read(BroughtText brought) {
        return read(procedureOf(brought), new Sent(brought.file, brought.fileName, brought.lang));
    }

    /** Puts it in the place of what its draft has in the same languages, or begins a draft with it. */
    @Transactional
    Declaration use(String id, Actor by) {
        var brought = BroughtText.of(by, id);
        var read = read(brought);
        brought.delete();
        if (brought.declarationId == null) {
            return drafting.begin(id, brought.procedureId, text(read, procedureOf(brought), List.of()), by);
        }
        var declaration = drafting.writable(brought.declarationId, by);
        var present = DraftText.of(declaration.wording().versions()).versions();
        return drafting.write(declaration.ref, text(read, procedureOf(brought), present), by);
    }

    private static DraftText text(TextRead read, Procedure procedure, List<DraftText.Version> present) {
        var versions = new ArrayList<DraftText.Version>();
        for (var version : read.versions()) {
            versions.add(version(version, procedure, of(present, version.lang())));
        }
        present.stream().filter(version -> read.in(version.lang()).isEmpty()).forEach(versions::add);
        return new DraftText(versions);
    }

    private static Optional<DraftText.Version> of(List<DraftText.Version> versions, String lang) {
        return versions.stream().filter(version -> version.lang().equals(lang)).findFirst();
    }

    /** A text that came without its title keeps the one that the draft has. */
    private static DraftText.Version version(
            TextRead.InLanguage read, Procedure procedure, Optional<DraftText.Version> present) {
        var title =
                read.title().isEmpty() ? present.map(DraftText.Version::title).orElse("") : read.title();
        var blocks = read.passages().stream()
                .filter(passage -> passage.type() != BlockType.FORMULA)
                .map(passage -> new Block(passage.key(), passage.type(), passage.text()))
                .toList();
        return new DraftText.Version(read.lang(), title, otherFormula(read, procedure), blocks);
    }

    /** Opening words that are not those of the procedure. */
    private static String otherFormula(TextRead.InLanguage read, Procedure procedure) {
        var own = procedure.formula().flatMap(words -> words.exactly(read.lang()));
        return read.passages().stream()
                .filter(passage -> passage.type() == BlockType.FORMULA)
                .map(Passage::text)
                .filter(words -> own.filter(words::equalsIgnoreCase).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
