package org.undersigned.declaration.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.platform.Refusal;

/**
 * The paragraphs of a word processor's file: text with its tracked changes accepted, labels as the lists print them,
 * tables of two columns apart. Notes, fields, drawings and embedded objects are no text and are told.
 */
class DocxBody {

    private static final Set<String> NOT_TEXT = Set.of("Fallback", "del", "moveFrom", "instrText");

    /** One paragraph that is being read; text boxes have paragraphs within paragraphs. */
    private static final class Open {
        final StringBuilder text = new StringBuilder();
        final int number;
        String style;
        String list;
        int level = -1;

        Open(int number) {
            this.number = number;
        }
    }

    private final DocxLists lists;
    private final DocxStyles styles;
    private final DocxTables tables = new DocxTables();
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int number;
    private int skipped;
    private boolean inText;

    private DocxBody(DocxPackage file) {
        this.lists = DocxLists.of(file);
        this.styles = DocxStyles.of(file);
    }

    /** @throws Refusal (422) where it is dangerous to open, is no such file, or has too many paragraphs */
    static Source read(byte[] bytes) {
        var file = new DocxPackage(bytes);
        var body = new DocxBody(file);
        var xml = file.xml("word/document.xml").orElseThrow();
        while (xml.next()) {
            body.event(xml);
        }
        if (file.hasEmbedded()) {
            body.tell(Place.FILE, "reading_embedded");
        }
        if (file.refersOutside()) {
            body.tell(Place.FILE, "reading_refers_outside");
        }
        return new Source(body.tables.sideBySide(body.pieces, body.remarks), body.remarks);
    }

    private void event(Xml xml) {
        if (xml.isStart()) {
            if (skipped > 0 || NOT_TEXT.contains(xml.name())) {
                skipped++;
                tellOfChanges(xml.name());
            } else {
                start(xml);
            }
        } else if (xml.isEnd()) {
            if (skipped > 0) {
                skipped--;
            } else {
                end(xml.name());
            }
        } else if (xml.isText() && inText && skipped == 0) {
            write(xml.text());
        }
    }

    private void start(Xml xml) {
        var value = xml.attribute("val");
        switch (xml.name()) {
            case "p" -> begin();
            case "t" -> inText = true;
            case "tab", "br", "cr" -> write(open.isEmpty() || open.peek().text.isEmpty() ? "" : " ");
            case "noBreakHyphen" -> write("\u2011");
            case "pStyle" -> now().ifPresent(paragraph -> paragraph.style = value);
            case "numId" -> now().ifPresent(paragraph -> paragraph.list = value);
            case "ilvl" -> now().ifPresent(paragraph -> paragraph.level = number(value));
            case "tbl" -> tables.begin();
            case "tr" -> tables.row();
            case "tc" -> tables.cell();
            case "ins", "moveTo" -> tellOfChanges("ins");
            case "footnoteReference", "endnoteReference" -> tell(here(), "reading_notes");
            case "object", "altChunk" -> tell(here(), "reading_embedded");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> close();
            case "tbl" -> tables.end();
            default -> {}
        }
    }

    private void begin() {
        if (++number > TextFiles.MOST_PARAGRAPHS) {
            throw Refusal.field(
                    Place.paragraph(number).toString(), "reading_too_many_paragraphs", TextFiles.MOST_PARAGRAPHS);
        }
        open.push(new Open(number));
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var paragraph = open.pop();
        var text = TextBytes.cleanLine(Place.paragraph(paragraph.number), paragraph.text.toString(), remarks);
        if (!text.isEmpty()) {
            var piece = labelled(paragraph, text);
            tables.place(pieces.size());
            pieces.add(piece);
        }
    }

    private Piece labelled(Open paragraph, String text) {
        var style = styles.of(paragraph.style);
        var piece = Piece.of(Place.paragraph(paragraph.number), text).marked(Paragraphs.mark(text, style.mark()));
        var list = paragraph.list == null ? style.list() : paragraph.list;
        int level = paragraph.level < 0 ? style.level() : paragraph.level;
        return list == null || list.equals("0") ? piece : lists.label(piece, list, level);
    }

    private void write(String text) {
        now().ifPresent(paragraph -> paragraph.text.append(text));
    }

    private Optional<Open> now() {
        return Optional.ofNullable(open.peek());
    }

    private Place here() {
        return number == 0 ? Place.FILE : Place.paragraph(number);
    }

    private void tellOfChanges(String name) {
        if (name.equals("ins") || name.equals("del")) {
            tell(here(), "reading_tracked_changes");
        }
    }

    /** Once is enough. */
    private void tell(Place place, String key) {
        if (told.add(key)) {
            remarks.add(Remark.of(place, null, key));
        }
    }

    static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
