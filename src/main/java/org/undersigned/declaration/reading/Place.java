package org.undersigned.declaration.reading;

/**
 * Where something stood in the source.
 *
 * @param unit what is counted
 * @param number from 1; 0 for the whole
 */
public record Place(Unit unit, int number) {

    /** What is counted: lines of a text, paragraphs of a word processor's file or of a page. */
    public enum Unit {
        LINE,
        PARAGRAPH,
        FILE
    }

    static final Place FILE = new Place(Unit.FILE, 0);

    static Place line(int number) {
        return new Place(Unit.LINE, number);
    }

    static Place paragraph(int number) {
        return new Place(Unit.PARAGRAPH, number);
    }

    /** "line 12", "paragraph 3", "file": a field that a refusal can name. */
    @Override
    public String toString() {
        var word = unit.name().toLowerCase(java.util.Locale.ROOT);
        return number > 0 ? word + " " + number : word;
    }
}
