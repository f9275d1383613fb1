package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.followup.FollowUps;
import org.undersigned.platform.Messages;
import org.undersigned.procedure.Checklist;
import org.undersigned.procedure.ChecklistItem;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.publication.DeclarationDocument.*;
import org.undersigned.registry.Organization;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.Tallies;
import org.undersigned.signing.Tallies.Tally;
import org.undersigned.signing.citizens.CitizenCounts;
import org.undersigned.signing.updates.PublicNews;
import org.undersigned.tableoffice.Edition;

/** Draws up declarations as data. */
@ApplicationScoped
class Documents {

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    Tallies tallies;

    @Inject
    CitizenLists citizens;

    @Inject
    FollowUps followUps;

    DeclarationDocument of(Declaration declaration, Locale reader) {
        var procedure = drafting.procedureOf(declaration);
        var wording = declaration.wording();
        var versions = wording.versions();
        var followUp = followUps.document(declaration, reader);
        var tally = tallies.of(declaration);
        return new DeclarationDocument(
                declaration.ref,
                Organization.byId(declaration.bodyId).orElseThrow().code,
                declaration.procedureId,
                declaration.procedureVersion,
                declaration.number,
                declaration.number(Kind.DOCUMENT, procedure).orElse(null),
                declaration.printed(procedure),
                declaration.publishedOn,
                declaration.state,
                declaration.closesAt,
                declaration.closedAt,
                PublicDeclarations.titles(versions),
                versions.stream().map(v -> v.lang).toList(),
                blocks(versions),
                new WordingMark(wording.number, wording.hash()),
                counts(declaration, tally),
                checklist(signatories.checklist(declaration, tally), reader),
                signatories(declaration),
                editions(declaration),
                followUp.outcome(),
                followUp.entries(),
                PublicNews.of(declaration.id));
    }

    /** The names in printed order. */
    List<DocumentSignatory> signatories(Declaration declaration) {
        return signatories.of(declaration).stream().map(Documents::signatory).toList();
    }

    List<DocumentEdition> editions(Declaration declaration) {
        return Edition.of(declaration).stream().map(Documents::edition).toList();
    }

    LiveCount count(Declaration declaration, Locale reader) {
        var tally = tallies.of(declaration);
        return new LiveCount(
                declaration.ref,
                declaration.state,
                counts(declaration, tally),
                checklist(signatories.checklist(declaration, tally), reader));
    }

    /** The language in which words are asked for: data says the same to everybody who asks the same. */
    static Locale language(String code) {
        return Messages.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private DocumentCounts counts(Declaration declaration, Tally tally) {
        return new DocumentCounts(
                tally.counted(),
                tally.withdrawn(),
                tally.byDelegation(),
                tally.byGroup(),
                citizens.isSignedByCitizens(declaration) ? CitizenFigures.of(CitizenCounts.of(tally)) : null);
    }

    private static DocumentChecklist checklist(Checklist checklist, Locale reader) {
        return new DocumentChecklist(
                checklist.met(),
                checklist.items().stream()
                        .map(item -> requirement(item, reader))
                        .toList());
    }

    private static DocumentRequirement requirement(ChecklistItem item, Locale reader) {
        return new DocumentRequirement(
                item.metric().name(),
                item.required(),
                item.reached(),
                item.missing(),
                item.met(),
                Messages.say(reader, item.messageKey(), item.args()));
    }

    private static List<DocumentBlock> blocks(List<LanguageVersion> versions) {
        var types = new LinkedHashMap<String, BlockType>();
        var texts = new LinkedHashMap<String, Map<String, String>>();
        for (var version : versions) {
            for (var block : version.blocks) {
                types.putIfAbsent(block.key(), block.type());
                texts.computeIfAbsent(block.key(), k -> new LinkedHashMap<>()).put(version.lang, block.text());
            }
        }
        return texts.entrySet().stream()
                .map(e -> new DocumentBlock(e.getKey(), types.get(e.getKey()), e.getValue()))
                .toList();
    }

    private static DocumentSignatory signatory(Signatories.Entry entry) {
        var s = entry.signature();
        return new DocumentSignatory(
                s.personId,
                s.printed,
                s.honorific,
                s.given,
                s.particle,
                s.family,
                s.country,
                s.groupLabel,
                s.capacity,
                s.interest,
                s.signedOn,
                entry.withdrawnOn());
    }

    private static DocumentEdition edition(Edition edition) {
        return new DocumentEdition(edition.number, edition.publishedOn, edition.signatories.size());
    }
}
