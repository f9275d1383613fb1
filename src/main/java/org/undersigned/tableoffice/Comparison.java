package org.undersigned.tableoffice;

import java.util.List;
import java.util.Objects;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** Holds a file against the declaration that is on record under its numbers. */
record Comparison(Declaration known, Procedure procedure, PaceText text) {

    /** Refuses a file that says something else, naming the first line that differs. */
    void mustSayTheSame() {
        var places = text.places();
        var version = known.wording().versionFor(text.locale());
        same(places.heading(), known.number, text.number());
        same(places.heading(), known.documentNumber, text.documentNumber());
        same(places.heading(), known.publishedOn, text.date());
        if (!version.locale().equals(text.locale())) {
            throw differs(places.heading(), "tableoffice_import_other_language", version.locale(), text.locale());
        }
        same(places.title(), version.title, text.title());
        mustHaveTheSameSignatories();
        same(places.opening(), version.formula(), Objects.requireNonNullElse(text.formula(), ""));
        mustHaveTheSameParagraphs(version.body().stream().map(Block::text).toList());
    }

    /** Of any edition; how a document orders them is its own affair. */
    private void mustHaveTheSameSignatories() {
        var names = text.signatories().stream()
                .map(procedure.print()::print)
                .sorted()
                .toList();
        if (Edition.of(known).stream()
                .noneMatch(e -> e.signatories.stream().sorted().toList().equals(names))) {
            throw differs(text.places().signatories().get(0), "tableoffice_import_differs");
        }
    }

    private void mustHaveTheSameParagraphs(List<String> recorded) {
        for (int i = 0; i < text.paragraphs().size(); i++) {
            same(
                    text.places().paragraphs().get(i),
                    i < recorded.size() ? recorded.get(i) : null,
                    text.paragraphs().get(i));
        }
        same(
                text.places().paragraphs().get(text.paragraphs().size() - 1),
                recorded.size(),
                text.paragraphs().size());
    }

    private void same(int line, Object recorded, Object read) {
        if (!Objects.equals(recorded, read)) {
            throw differs(line, "tableoffice_import_differs");
        }
    }

    private Refusal differs(int line, String key, java.util.Locale... languages) {
        var args = new java.util.ArrayList<Object>(List.of(known.ref));
        for (var language : languages) {
            args.add((org.undersigned.platform.Messages.Worded) language::getDisplayLanguage);
        }
        return new Refusal(
                Refusal.Kind.CONFLICT, List.of(new Refusal.Remark(Complaints.line(line), key, List.copyOf(args))));
    }
}
