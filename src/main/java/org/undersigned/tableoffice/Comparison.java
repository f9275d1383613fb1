package org.undersigned.tableoffice;

import java.util.Objects;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** Holds a file against the declaration that is on record under its numbers. */
record Comparison(Declaration known, Procedure procedure) {

    /** Refuses a file that says something else, naming the first thing that differs. */
    void mustSayTheSame(PaceText text) {
        var version = known.wording().versionFor(text.locale());
        var edition = Edition.of(known).get(0);
        same("number", known.number, text.number());
        same("documentNumber", known.documentNumber, text.documentNumber());
        same("date", known.publishedOn, text.date());
        same("title", version.title, text.title());
        same(
                "signatories",
                edition.signatories,
                text.signatories().stream().map(procedure.print()::print).toList());
        same("formula", version.formula(), text.formula());
        same("paragraphs", version.body().stream().map(Block::text).toList(), text.paragraphs());
    }

    private void same(String field, Object recorded, Object read) {
        if (!Objects.equals(recorded, read)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    java.util.List.of(
                            new Refusal.Remark(field, "tableoffice_import_differs", java.util.List.of(known.ref))));
        }
    }
}
