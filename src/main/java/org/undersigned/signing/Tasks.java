package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockRemark;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.Relations;
import org.undersigned.declaration.StateTag;
import org.undersigned.declaration.WordCounts;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Visibility;
import org.undersigned.procedure.WordCount;
import org.undersigned.signing.represented.RepresentedPeople;

/** Gathers what the originator's page of a declaration shows. */
@ApplicationScoped
class Tasks {

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Tallies tallies;

    @Inject
    Relations relations;

    @Inject
    RepresentedPeople people;

    @Inject
    Reader reader;

    /** @param originator whether the reader is its first author, who alone takes the steps beyond writing */
    Task of(Declaration declaration, boolean originator) {
        var procedure = drafting.procedureOf(declaration);
        var wording = declaration.wording();
        var versions = wording.versions();
        var tally = tallies.of(declaration);
        var checklist = signatories.checklist(declaration, tally);
        return new Task(
                declaration.ref,
                "/" + reader.lang() + "/desk/declarations/" + declaration.ref,
                procedure.title().in(reader.locale()),
                Headline.of(versions, reader.locale()),
                declaration.state,
                StateTag.of(declaration.state, reader.locale()),
                String.join(", ", declaration.printed(procedure)),
                declaration.publishedOn,
                steps(declaration, checklist.met(), originator),
                checklist.sentence(reader::say),
                checklist.missingSentence(reader::say),
                Invitation.number(declaration.id),
                ReadText.of(procedure, wording, reader.locale()),
                counts(procedure, versions),
                signatories.of(declaration),
                Act.GIVE_UP.fits(declaration, procedure),
                ground(declaration, procedure),
                declaration.remarkParagraphs(),
                originator,
                relations.replacesMotions(declaration),
                people.has(declaration),
                procedure.sign().visibilities().contains(Visibility.RECIPIENT),
                Eligibility.isForAnybody(procedure) ? tally.citizens().counted() : null,
                remarked(declaration, versions));
    }

    private List<Step> steps(Declaration declaration, boolean met, boolean originator) {
        var steps = Step.of(declaration, drafting.lacks(declaration).isEmpty(), met);
        return originator ? steps : steps.stream().map(Step::forAuthor).toList();
    }

    /** In the reader's language, or the first in which the block is there. */
    private List<Task.Remarked> remarked(Declaration declaration, List<LanguageVersion> versions) {
        var remarks = declaration.remarksOnReturn();
        var shown = remarks.isEmpty() ? versions.get(0) : declaration.wording().versionFor(reader.locale());
        return Stream.concat(Stream.of(new Block(BlockRemark.TITLE, null, shown.title)), shown.blocks.stream())
                .filter(block -> remarks.containsKey(block.key()))
                .map(block -> new Task.Remarked(shown.lang, block.text(), remarks.get(block.key())))
                .toList();
    }

    private List<Task.Counted> counts(Procedure procedure, List<LanguageVersion> versions) {
        return versions.stream()
                .flatMap(version -> WordCounts.of(procedure, version).map(count -> counted(version, count)).stream())
                .toList();
    }

    private Task.Counted counted(LanguageVersion version, WordCount count) {
        return new Task.Counted(
                version.locale().getDisplayLanguage(reader.locale()),
                count.sentence(reader::say),
                count.remark(reader::say),
                count.refuses());
    }

    private String ground(Declaration declaration, Procedure procedure) {
        return declaration.ground == null
                ? ""
                : procedure
                        .admissibility()
                        .ground(declaration.ground)
                        .map(ground -> ground.text().in(reader.locale()))
                        .orElse(declaration.ground);
    }
}
