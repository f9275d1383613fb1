package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** Reads a text that comes as a file, under the procedure that it is meant for. */
public final class TextFiles {

    /** Longest file, in bytes: a very long motion has a tenth of it. */
    public static final int MAX_BYTES = 2_000_000;

    /** Most lines of a printed text, and most paragraphs of any other. */
    static final int MOST_PARAGRAPHS = 10_000;

    private TextFiles() {}

    /** Languages that are recognised, BCP 47. */
    public static java.util.List<String> languages() {
        return Tongues.known();
    }

    /** The same, with the languages recognised. */
    public static TextRead read(byte[] file, String fileName, Procedure procedure) {
        return read(file, fileName, procedure, null);
    }

    /**
     * What is understood of a file: plain text, DOCX or Akoma Ntoso.
     *
     * @param fileName only its ending is looked at, where the bytes themselves do not tell; may be null
     * @param lang BCP 47, or null to recognise it
     * @throws Refusal (413) where it is too large, (422) where it is none of these, or holds what no text may hold,
     *     naming the place
     */
    public static TextRead read(byte[] file, String fileName, Procedure procedure, String lang) {
        if (file.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "reading_too_large", MAX_BYTES);
        }
        return new Understanding(procedure).of(source(file, fileName, procedure, lang));
    }

    private static Source source(byte[] file, String fileName, Procedure procedure, String lang) {
        return switch (TextFormat.of(file, fileName)) {
            case PLAIN -> printed(TextBytes.of(file), procedure, lang);
            case DOCX -> inLanguages(DocxBody.read(file), procedure, lang);
            case AKOMA_NTOSO -> inLanguages(AkomaNtoso.read(file, procedure), procedure, lang);
        };
    }

    private static Source inLanguages(Source source, Procedure procedure, String lang) {
        if (source.pieces().isEmpty()) {
            throw Refusal.field(Place.FILE.toString(), "reading_empty");
        }
        source.pieces().forEach(piece -> mustFit(piece.text(), piece.place(), procedure));
        return new Source(InLanguages.of(source.pieces(), procedure, lang), source.remarks());
    }

    private static Source printed(TextBytes bytes, Procedure procedure, String lang) {
        var lines = Line.of(bytes.text());
        if (lines.size() > MOST_PARAGRAPHS) {
            throw Refusal.field(
                    Place.line(lines.get(MOST_PARAGRAPHS).number()).toString(),
                    "reading_too_many_lines",
                    MOST_PARAGRAPHS);
        }
        lines.forEach(line -> mustFit(line.text(), Place.line(line.number()), procedure));
        var langs = LanguagesFound.in(lines.stream().map(Line::text).toList(), procedure, lang);
        var read = new PrintedText(new Signposts(procedure), langs).read(lines);
        read.pieces().forEach(piece -> mustFit(piece.text(), piece.place(), procedure));
        var remarks = new ArrayList<>(bytes.remarks());
        remarks.addAll(read.remarks());
        return new Source(read.pieces(), List.copyOf(remarks));
    }

    /** What is longer than any block may be is refused before anything else is asked of it. */
    private static void mustFit(String text, Place place, Procedure procedure) {
        int most = procedure.limits().paragraphCharacters();
        if (text.codePointCount(0, text.length()) > most) {
            throw Refusal.field(place.toString(), "reading_passage_too_long", most);
        }
    }
}
