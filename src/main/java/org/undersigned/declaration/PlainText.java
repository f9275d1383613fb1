package org.undersigned.declaration;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/** Text as people type or paste it, made fit to be kept: Unicode NFC, single spaces, no control characters. */
public final class PlainText {

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[\\h]*\\R\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Controls, unpaired surrogates and unassigned noncharacters cannot be printed, and NUL cannot be stored. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r\\u0085]]");

    private PlainText() {}

    /** One line of text; refuses what cannot be printed, naming the field. Null counts as empty. */
    public static String line(String field, String text) {
        return SPACES.matcher(printable(field, text)).replaceAll(" ").strip();
    }

    /** Text as it is being written, with its line breaks; refuses what cannot be printed, naming the field. */
    public static String lines(String field, String text) {
        return LINE_END.matcher(printable(field, text)).replaceAll("\n");
    }

    /** Paragraphs of a text: they are separated by empty lines; a line break within one counts as a space. */
    public static List<String> paragraphs(String field, String text) {
        return PARAGRAPH_BREAK
                .splitAsStream(printable(field, text).strip())
                .map(p -> SPACES.matcher(p).replaceAll(" ").strip())
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static String printable(String field, String text) {
        var normal = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC);
        var unprintable = UNPRINTABLE.matcher(normal);
        if (unprintable.find()) {
            throw Refusal.field(
                    field,
                    "declaration_unprintable",
                    String.format("U+%04X", normal.codePointAt(unprintable.start())),
                    unprintable.start() + 1);
        }
        return normal;
    }
}
