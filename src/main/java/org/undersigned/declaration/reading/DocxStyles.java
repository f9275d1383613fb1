package org.undersigned.declaration.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.undersigned.declaration.reading.Piece.Mark;

/** What the styles of a word processor's file say: which is that of a title, of a heading, of a list. */
class DocxStyles {

    /** @param list and level of its numbering; null and 0 without */
    record Style(Mark mark, String list, int level) {}

    private static final Style PLAIN = new Style(Mark.NONE, null, 0);

    private final Map<String, Style> styles = new HashMap<>();

    static DocxStyles of(DocxPackage file) {
        var styles = new DocxStyles();
        file.xml("word/styles.xml").ifPresent(styles::read);
        return styles;
    }

    private void read(Xml xml) {
        String id = null;
        while (xml.next()) {
            if (xml.isStart()) {
                var value = xml.attribute("val");
                switch (xml.name()) {
                    case "style" -> id = xml.attribute("styleId");
                    case "name" -> change(id, new Style(mark(value), of(id).list(), of(id).level()));
                    case "numId" -> change(id, new Style(of(id).mark(), value, of(id).level()));
                    case "ilvl" -> change(id, new Style(of(id).mark(), of(id).list(), DocxBody.number(value)));
                    default -> {}
                }
            }
        }
    }

    private void change(String id, Style style) {
        if (id != null) {
            styles.put(id, style);
        }
    }

    Style of(String id) {
        return id == null ? PLAIN : styles.getOrDefault(id, new Style(mark(id), null, 0));
    }

    /** Names of the built-in styles are the same in every language of the program. */
    private static Mark mark(String name) {
        var plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.equals("title")) {
            return Mark.TITLE;
        }
        return plain.matches("heading[1-9]") ? Mark.HEADING : Mark.NONE;
    }
}
