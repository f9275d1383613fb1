package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/**
 * Reads a published text in the Assembly's own form: title, heading, signatories separated by {@code ;}, opening words,
 * paragraphs. It reads on after an error, and every complaint names its line.
 */
class PaceTextReader {

    /** What the page's pictures leave behind when the text is taken from the screen. */
    private static final Pattern PICTURES = Pattern.compile("(Logo \\w+ ?)+");

    private static final Pattern OPENING = Pattern.compile(
            "(We, the undersigned|The undersigned|Nous,? (les )?soussignés|Les soussignés)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> lines;
    private final Complaints complaints = new Complaints();

    private PaceTextReader(String text) {
        this.lines = text.lines().map(String::strip).toList();
    }

    /** @throws Refusal (422) with everything that is wrong */
    static PaceText read(String text) {
        return new PaceTextReader(text).read();
    }

    private PaceText read() {
        int at = indexOfHeading();
        var heading = PaceHeading.read(lines.get(at), at + 1, complaints);
        var title = title(at);
        int opening = indexOfOpening(at + 1);
        int from = firstWritten(at + 1);
        int to = opening >= 0 ? opening : endOfBlock(from);
        boolean hasOpening = opening >= 0;
        if (!hasOpening && (heading == null || heading.needsOpening())) {
            complaints.add(at + 2, "tableoffice_opening_missing");
            complaints.refuseIfAny();
        }
        var block = signatories(from, to, at + 1);
        var names = block.names(complaints);
        var formula = hasOpening ? line(opening) : null;
        var places = new ArrayList<Integer>();
        var paragraphs = paragraphs(hasOpening ? to + 1 : to, places);
        complaints.refuseIfAny();
        return new PaceText(
                heading.procedureId(),
                heading.locale(),
                heading.number(),
                heading.documentNumber(),
                heading.date(),
                title,
                names,
                formula,
                paragraphs,
                new PaceText.Places(titleLine(at), at + 1, block.linesOf(names.size()), to + 1, places));
    }

    /** Where there are none, it is the line after the heading that lacks them. */
    private SignatoryBlock signatories(int from, int to, int afterHeading) {
        return from < to
                ? new SignatoryBlock(lines.subList(from, to), from + 1)
                : new SignatoryBlock(List.of(), afterHeading + 1);
    }

    private int indexOfHeading() {
        for (int i = 0; i < lines.size(); i++) {
            if (PaceHeading.looksLike(lines.get(i))) {
                return i;
            }
        }
        throw Refusal.field(Complaints.line(1), "tableoffice_heading_missing");
    }

    private int indexOfOpening(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (OPENING.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private int firstWritten(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isEmpty()) {
            i++;
        }
        return i;
    }

    /** Where the first empty line stands: without opening words, the names end there. */
    private int endOfBlock(int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).isEmpty()) {
            i++;
        }
        return i;
    }

    private String title(int heading) {
        var written = new ArrayList<String>();
        for (int i = 0; i < heading; i++) {
            if (!PICTURES.matcher(lines.get(i)).matches()) {
                written.add(line(i));
            }
        }
        var title = PlainText.line("", String.join(" ", written));
        if (title.isEmpty()) {
            complaints.add(heading + 1, "tableoffice_title_missing");
        }
        return title;
    }

    private int titleLine(int heading) {
        int i = 0;
        while (i < heading
                && (lines.get(i).isEmpty() || PICTURES.matcher(lines.get(i)).matches())) {
            i++;
        }
        return i + 1;
    }

    private List<String> paragraphs(int from, List<Integer> places) {
        var paragraphs = new ArrayList<String>();
        for (int i = from; i < lines.size(); i++) {
            if (PaceHeading.looksLike(lines.get(i))) {
                complaints.add(i + 1, "tableoffice_heading_second");
            }
            var paragraph = line(i);
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
                places.add(i + 1);
            }
        }
        if (paragraphs.isEmpty()) {
            complaints.add(from, "tableoffice_paragraphs_missing");
        }
        return paragraphs;
    }

    private String line(int i) {
        return complaints.tried(i + 1, () -> PlainText.line("", lines.get(i))).orElse("?");
    }
}
