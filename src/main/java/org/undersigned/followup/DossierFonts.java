package org.undersigned.followup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of a dossier, which are embedded in it: Source Serif 4 (Latin, Greek, Cyrillic) and Noto Naskh Arabic.
 * What neither has is printed as its code point, "[U+1F333]", so that nothing is lost and nothing stands for another.
 */
@ApplicationScoped
class DossierFonts {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    /** Faces of the first family; those of the second follow. */
    private static final int FIRST = 3;

    private static final List<Face> FACES = List.of(
            new Face("Dossier", "source-serif-4-regular", REGULAR, FontStyle.NORMAL),
            new Face("Dossier", "source-serif-4-bold", BOLD, FontStyle.NORMAL),
            new Face("Dossier", "source-serif-4-italic", REGULAR, FontStyle.ITALIC),
            new Face("Dossier Arabic", "noto-naskh-arabic-regular", REGULAR, FontStyle.NORMAL),
            new Face("Dossier Arabic", "noto-naskh-arabic-bold", BOLD, FontStyle.NORMAL));

    private record Face(String family, String file, int weight, FontStyle style) {}

    private record Loaded(Face face, byte[] content) {}

    private final List<Loaded> loaded = new ArrayList<>();

    /** Which characters each face has. */
    private final List<CmapLookup> glyphs = new ArrayList<>();

    DossierFonts() {
        FACES.forEach(this::load);
    }

    private void load(Face face) {
        try (var in = DossierFonts.class.getResourceAsStream("/dossier/" + face.file() + ".ttf")) {
            var content = in.readAllBytes();
            loaded.add(new Loaded(face, content));
            glyphs.add(
                    new TTFParser().parse(new RandomAccessReadBuffer(content)).getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(PdfRendererBuilder builder) {
        for (var one : loaded) {
            builder.useFont(
                    () -> new ByteArrayInputStream(one.content()),
                    one.face().family(),
                    one.face().weight(),
                    one.face().style(),
                    true);
        }
    }

    /** The text as it can be printed. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (has(c)) {
                printable.appendCodePoint(c);
            } else if (!isInvisible(c)) {
                printable.append('[').append(name(c)).append(']');
            }
        });
        return printable.toString();
    }

    /** What cannot be printed, each once, in its order. */
    List<String> missing(String text) {
        return text.codePoints()
                .filter(c -> !has(c) && !isInvisible(c))
                .distinct()
                .mapToObj(DossierFonts::name)
                .toList();
    }

    /** Whether there is a glyph in every weight and style, and in the form in which a letter joins another. */
    private boolean has(int c) {
        if (c <= ' ') {
            return true;
        }
        var joined = RightToLeft.joined(Character.toString(c)).codePointAt(0);
        return hasGlyph(c, 0, FIRST) || hasGlyph(c, FIRST, FACES.size()) && hasGlyph(joined, FIRST, FACES.size());
    }

    private boolean hasGlyph(int c, int from, int to) {
        return glyphs.subList(from, to).stream().allMatch(lookup -> lookup.getGlyphId(c) > 0);
    }

    /** Joiners, selectors and marks of direction leave no trace on paper. */
    private static boolean isInvisible(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(c) == Character.FORMAT;
    }

    private static String name(int c) {
        return String.format("U+%04X", c);
    }
}
