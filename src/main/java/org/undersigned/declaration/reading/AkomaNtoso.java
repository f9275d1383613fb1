package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.declaration.BlockType;
import org.undersigned.declaration.reading.Piece.Mark;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/**
 * Reads Akoma Ntoso 3.0: what the elements say a passage is, with its {@code num} as label and the language of its
 * expression. A collection has each language in a component of its own.
 */
class AkomaNtoso {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final Set<String> DOCUMENTS =
            Set.of("statement", "bill", "act", "doc", "amendment", "documentCollection", "debateReport", "portion");
    private static final Set<String> UNITS = Set.of(
            "paragraph",
            "article",
            "clause",
            "rule",
            "hcontainer",
            "alinea",
            "level",
            "point",
            "indent",
            "subparagraph",
            "item",
            "li",
            "subclause",
            "subrule",
            "proviso",
            "transitional");
    private static final Set<String> LINES =
            Set.of("p", "num", "heading", "subheading", "docTitle", "block", "listIntroduction", "listWrapUp");
    private static final Set<String> NO_TEXT = Set.of("meta", "authorialNote", "del", "toc", "foreign");
    private static final Set<String> REFERENCES = Set.of("docNumber", "docType", "docDate", "docProponent", "docStage");
    private static final Pattern LABEL = Pattern.compile("\\(?([A-Z]{1,3}|\\d{1,3})[.)]{0,2}");

    private final Xml xml;
    private final BlockType operative;
    private final BlockType formula;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private String lang;
    private String num = "";
    private boolean unitBegun;
    private StringBuilder line;
    private int lineDepth;
    private int lineAt;
    private Mark mark = Mark.NONE;
    private int skippedFrom;

    private AkomaNtoso(byte[] file, Procedure procedure) {
        this.xml = new Xml(file, null);
        var types = procedure.sections().stream().map(Section::type).toList();
        this.operative = java.util.stream.Stream.of(
                        Section.Type.REQUESTS, Section.Type.DEMANDS, Section.Type.PARAGRAPHS, Section.Type.FACTS)
                .filter(types::contains)
                .findFirst()
                .map(BlockType::of)
                .orElse(BlockType.PARAGRAPH);
        this.formula = types.contains(Section.Type.FORMULA) ? BlockType.FORMULA : BlockType.LEAD;
    }

    /** @throws org.undersigned.platform.Refusal (422) naming the line, where it is no such file */
    static Source read(byte[] file, Procedure procedure) {
        var reading = new AkomaNtoso(file, procedure);
        reading.all();
        return new Source(reading.pieces, reading.remarks);
    }

    private void all() {
        while (xml.next()) {
            if (xml.isStart()) {
                path.add(xml.name());
                mustBeAkomaNtoso();
                if (skippedFrom == 0) {
                    start();
                } else {
                    language();
                }
            } else if (xml.isEnd()) {
                if (skippedFrom == 0) {
                    end();
                } else if (skippedFrom == path.size()) {
                    skippedFrom = 0;
                }
                path.remove(path.size() - 1);
            } else if (xml.isText() && skippedFrom == 0 && line != null) {
                line.append(xml.text());
            }
        }
    }

    private void mustBeAkomaNtoso() {
        if (path.size() == 1
                && !(xml.name().equals("akomaNtoso") && xml.namespace().equals(NAMESPACE))) {
            throw xml.refuse("reading_not_akn");
        }
    }

    private void start() {
        var name = xml.name();
        if (NO_TEXT.contains(name)) {
            skippedFrom = path.size();
            if (name.equals("authorialNote")) {
                remarks.add(Remark.of(Place.line(xml.line()), lang, "reading_notes"));
            }
        } else if (DOCUMENTS.contains(name)) {
            lang = null;
        } else if (UNITS.contains(name) || name.equals("recital") || name.equals("citation")) {
            num = "";
            unitBegun = false;
        } else if (line != null) {
            inline(name);
        } else if (LINES.contains(name)) {
            line = new StringBuilder();
            lineDepth = path.size();
            lineAt = xml.line();
            mark = Mark.NONE;
            inline(name);
        }
    }

    private void language() {
        if (xml.name().equals("FRBRlanguage")) {
            lang = Iso639.of(xml.attribute("language"));
        }
    }

    /** What stands in a line may say what the line is. */
    private void inline(String name) {
        if (name.equals("docTitle")) {
            mark = Mark.TITLE;
        } else if (REFERENCES.contains(name) && mark != Mark.TITLE) {
            mark = Mark.REFERENCE;
        } else if (name.equals("signature")) {
            mark = Mark.AUTHOR;
        } else if (name.equals("br") || name.equals("eol")) {
            line.append(' ');
        }
    }

    private void end() {
        if (line != null && path.size() == lineDepth) {
            var text = TextBytes.cleanLine(Place.line(lineAt), line.toString(), remarks);
            line = null;
            if (xml.name().equals("num")) {
                num = text;
            } else if (!text.isEmpty()) {
                add(text);
            }
        }
    }

    private void add(String text) {
        if (pieces.size() >= TextFiles.MOST_PARAGRAPHS) {
            throw xml.refuse("reading_too_many_paragraphs", TextFiles.MOST_PARAGRAPHS);
        }
        var piece = Piece.of(Place.line(lineAt), text).in(lang).marked(mark(text));
        pieces.add(isIn("preamble") || isIn("mainBody") || isIn("body") ? typed(piece) : piece);
        unitBegun = true;
    }

    private Mark mark(String text) {
        var name = path.get(path.size() - 1);
        if (name.equals("heading") || name.equals("subheading")) {
            return Mark.HEADING;
        }
        return mark == Mark.NONE ? Paragraphs.mark(text, mark) : mark;
    }

    private Piece typed(Piece piece) {
        if (piece.mark() != Mark.NONE) {
            return piece;
        } else if (isIn("recital")) {
            return unit(piece, BlockType.RECITAL);
        } else if (isIn("citation")) {
            return unit(piece, BlockType.CITATION);
        } else if (isIn("formula")) {
            return piece.typed(formula);
        }
        long depth = path.stream().filter(UNITS::contains).count();
        return depth == 0 ? piece : depth == 1 ? unit(piece, operative) : below(piece);
    }

    /** The first lines of a numbered unit are the unit; what follows in it goes on with it. */
    private Piece unit(Piece piece, BlockType type) {
        if (unitBegun) {
            return piece.typed(BlockType.SUBPARAGRAPH);
        }
        var label = LABEL.matcher(num);
        return label.matches()
                ? piece.typed(type).labelled(label.group(1))
                : piece.typed(type).withText(withNum(piece.text()));
    }

    private Piece below(Piece piece) {
        return piece.typed(BlockType.SUBPARAGRAPH).withText(unitBegun ? piece.text() : withNum(piece.text()));
    }

    private String withNum(String text) {
        return num.isEmpty() ? text : num + " " + text;
    }

    private boolean isIn(String name) {
        return path.contains(name);
    }
}
