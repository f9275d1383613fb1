package org.undersigned.tableoffice;

import java.util.Map;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Numbered;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.Procedure;

/** A text that changes another one is known by the number of that one and a suffix: {@code 95A1}. */
record Amendment(Declaration amendment, Procedure procedure, Declaration amended) {

    Numbered numbered(Series series) {
        var suffix = procedure
                .amendments()
                .suffix()
                .filter(pattern -> procedure.amendments().allowed())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_no_amendments"));
        if (!amended.isPublic()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "tableoffice_amended_not_published");
        }
        var count = series.give(amended.bodyId, "amendments", amended.id, Series.Wish.NONE);
        var mark = suffix.format(Map.of(NumberPart.N, count));
        var ref = amended.ref + "-" + mark.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Numbered(ref, amended.scope, mark, amended.numbers);
    }
}
