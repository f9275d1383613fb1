package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.SignatoryLine;
import org.undersigned.procedure.SignatoryLineException;

/**
 * Reads a published text in the Assembly's own form: title, heading, signatories separated by {@code ;}, opening words,
 * paragraphs. Every complaint names the line.
 */
class PaceTextReader {

    /** What the page's pictures leave behind when the text is taken from the screen. */
    private static final Pattern PICTURES = Pattern.compile("(Logo \\w+ ?)+");

    private static final Pattern OPENING = Pattern.compile(
            "(We, the undersigned|The undersigned|Nous,? (les )?soussignés|Les soussignés)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> lines;

    private PaceTextReader(String text) {
        this.lines = text.lines().map(String::strip).toList();
    }

    static PaceText read(String text) {
        return new PaceTextReader(text).read();
    }

    private PaceText read() {
        int heading = indexOfHeading();
        var head = PaceHeading.read(lines.get(heading), heading + 1);
        int opening = indexOfOpening(heading + 1);
        return new PaceText(
                head.procedureId(),
                head.locale(),
                head.number(),
                head.documentNumber(),
                head.date(),
                title(heading),
                signatories(heading + 1, opening),
                lines.get(opening),
                paragraphs(opening + 1));
    }

    private int indexOfHeading() {
        for (int i = 0; i < lines.size(); i++) {
            if (PaceHeading.looksLike(lines.get(i))) {
                return i;
            }
        }
        throw Refusal.field("line 1", "tableoffice_heading_missing");
    }

    private int indexOfOpening(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (OPENING.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        throw Refusal.field("line " + (from + 1), "tableoffice_opening_missing");
    }

    private String title(int heading) {
        var title = PlainText.line(
                "line " + heading,
                String.join(
                        " ",
                        lines.subList(0, heading).stream()
                                .filter(line -> !PICTURES.matcher(line).matches())
                                .toList()));
        if (title.isEmpty()) {
            throw Refusal.field("line " + (heading + 1), "tableoffice_title_missing");
        }
        return title;
    }

    private List<PrintedName> signatories(int from, int to) {
        int first = firstWritten(from, to);
        try {
            return SignatoryLine.parse(
                    String.join(" ", lines.subList(first, to)).strip());
        } catch (SignatoryLineException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    e.entries().stream()
                            .map(entry -> new Refusal.Remark(
                                    "line " + (first + 1), entry.messageKey(), List.of(entry.args())))
                            .toList());
        }
    }

    private int firstWritten(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.get(i).isEmpty()) {
                return i;
            }
        }
        throw Refusal.field("line " + (from + 1), "tableoffice_signatories_missing");
    }

    private List<String> paragraphs(int from) {
        var paragraphs = new ArrayList<String>();
        for (int i = from; i < lines.size(); i++) {
            var paragraph = PlainText.line("line " + (i + 1), lines.get(i));
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        if (paragraphs.isEmpty()) {
            throw Refusal.field("line " + (lines.size() + 1), "tableoffice_paragraphs_missing");
        }
        return paragraphs;
    }
}
