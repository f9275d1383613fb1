package org.undersigned.tableoffice;

import java.util.Map;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Numbered;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.NumberPattern;
import org.undersigned.procedure.Procedure;

/** A text that changes another one is known by the number of that one and a suffix: {@code 95A1}. */
record Amendment(Procedure procedure, Declaration amended) {

    private static final String SERIES = "amendments";

    Numbered numbered(Series series) {
        mustBePublished();
        return numbered(series.give(amended.bodyId, SERIES, amended.id, Series.Wish.NONE));
    }

    /**
     * Under a number that it was given elsewhere: "95A1" of the 95.
     *
     * @return empty where that is no amendment's number
     */
    Optional<Numbered> numbered(String printed) {
        mustBePublished();
        var kind = procedure.numbering().referenceKind();
        var stem = amended.number(kind, procedure).orElseThrow();
        return printed.startsWith(stem)
                ? suffix().parse(printed.substring(stem.length()).strip())
                        .map(parts -> numbered(parts.get(NumberPart.N)))
                : Optional.empty();
    }

    /** Counts on from a number that it was given elsewhere. */
    void taken(Series series, Numbered numbered) {
        int count = suffix().parse(numbered.suffix()).orElseThrow().get(NumberPart.N);
        series.give(amended.bodyId, SERIES, amended.id, new Series.Wish("number", count, Numbers.HIGHEST));
    }

    private Numbered numbered(int count) {
        var mark = suffix().format(Map.of(NumberPart.N, count));
        var ref = amended.ref + "-" + mark.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Numbered(ref, amended.scope, mark, amended.numbers);
    }

    private NumberPattern suffix() {
        return procedure
                .amendments()
                .suffix()
                .filter(pattern -> procedure.amendments().allowed())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_no_amendments"));
    }

    private void mustBePublished() {
        if (!amended.isPublic()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_amended_not_published");
        }
    }
}
