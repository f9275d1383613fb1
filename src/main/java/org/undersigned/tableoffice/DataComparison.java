package org.undersigned.tableoffice;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.Manuscript;
import org.undersigned.declaration.Numbered;
import org.undersigned.declaration.Relation;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.signing.Signatories;

/** Holds a published text, told as data, against the declaration that is on record under its number. */
class DataComparison {

    private final Declaration recorded;
    private final PublishedData text;
    private final Numbered numbered;
    private final Manuscript manuscript;
    private final Complaints complaints = new Complaints();

    /** @param manuscript the text as it would be kept */
    DataComparison(Declaration recorded, PublishedData text, Numbered numbered, Manuscript manuscript) {
        this.recorded = recorded;
        this.text = text;
        this.numbered = numbered;
        this.manuscript = manuscript;
    }

    /** Refuses (409) what says something else, naming every path that differs. */
    void mustSayTheSame(List<Signatories.Entry> names, RelatedTexts.Found related, Procedure procedure) {
        same("procedure", recorded.procedureId, text.procedure());
        same("date", recorded.publishedOn, text.date());
        numbered.parts().forEach((kind, parts) -> same("numbers." + kind, recorded.numbers.get(kind), parts));
        if (text.closedOn() != null) {
            var closed = recorded.closedAt == null ? null : procedure.day(recorded.closedAt);
            same("closedOn", closed, text.closedOn());
        }
        same("replaces", ids(Relation.replacedBy(recorded)), ids(related.replaced()));
        same(
                "amends",
                ids(Relation.amendedBy(recorded).stream().toList()),
                ids(related.amended().stream().toList()));
        texts();
        names(names, procedure);
        complaints.refuseIfAny();
    }

    private static HashSet<String> ids(List<Declaration> declarations) {
        return new HashSet<>(declarations.stream().map(one -> one.id).toList());
    }

    private void texts() {
        var versions = recorded.wording().versions();
        same("texts", versions.size(), manuscript.versions().size());
        for (int i = 0; i < Math.min(versions.size(), manuscript.versions().size()); i++) {
            text("texts[" + i + "]", versions.get(i), manuscript.versions().get(i));
        }
    }

    private void text(String path, LanguageVersion kept, Manuscript.Version sent) {
        same(path + ".lang", kept.lang, sent.lang());
        same(path + ".title", kept.title, sent.title());
        same(path + ".formula", of(kept.blocks, true), of(sent.blocks(), true));
        var ours = of(kept.blocks, false);
        var theirs = of(sent.blocks(), false);
        same(path + ".blocks", ours.size(), theirs.size());
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            same(path + ".blocks[" + i + "]", ours.get(i), theirs.get(i));
        }
    }

    /** Words that the institution puts before a section are no blocks of the text that is sent. */
    private static List<Block> of(List<Block> blocks, boolean institution) {
        return blocks.stream()
                .filter(block -> (block.type() == BlockType.FORMULA || block.type() == BlockType.LEAD) == institution)
                .toList();
    }

    private void names(List<Signatories.Entry> names, Procedure procedure) {
        same("signatories", names.size(), text.signatories().size());
        for (int i = 0; i < Math.min(names.size(), text.signatories().size()); i++) {
            var path = "signatories[" + i + "]";
            var ours = names.get(i);
            var theirs = text.signatories().get(i);
            same(path, ours.signature().printed, procedure.print().print(DataCheck.printed(theirs)));
            same(path + ".signedOn", ours.signature().signedOn, theirs.signedOn(text.date()));
            same(path + ".withdrawnOn", ours.withdrawnOn(), theirs.withdrawnOn());
            same(path + ".interest", ours.signature().interest, theirs.hasInterest());
            if (theirs.capacity() != null) {
                same(path + ".capacity", ours.signature().capacity, theirs.capacity());
            }
        }
    }

    private void same(String path, Object ours, Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            complaints.under(path, Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_import_differs", recorded.ref));
        }
    }
}
