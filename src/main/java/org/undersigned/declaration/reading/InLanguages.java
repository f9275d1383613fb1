package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.procedure.Procedure;

/** Gives paragraphs that nobody has given a language theirs, and holds those that have one against the procedure. */
final class InLanguages {

    /** A paragraph is of another language than the one before it when so much speaks for it. */
    private static final double PRICE = 2;

    private InLanguages() {}

    /**
     * The same with a language for every paragraph.
     *
     * @param asked the language of all of it, or null to recognise it
     */
    static List<Piece> of(List<Piece> pieces, Procedure procedure, String asked) {
        var unknown = pieces.stream()
                .filter(piece -> asked != null || piece.lang() == null)
                .map(Piece::text)
                .toList();
        if (unknown.isEmpty()) {
            var own = pieces.stream().map(Piece::lang).distinct().toList();
            LanguagesFound.mustTake(procedure.languages().required(), own);
            return pieces;
        }
        var langs = LanguagesFound.in(unknown, procedure, asked);
        var tide = new Tide(langs.size());
        unknown.forEach(text -> tide.add(Tongues.weigh(text, langs), PRICE));
        var found = tide.languages().iterator();
        var all = new ArrayList<Piece>();
        for (var piece : pieces) {
            boolean given = asked == null && piece.lang() != null;
            all.add(given ? piece : piece.in(langs.get(found.next())));
        }
        return all;
    }
}
