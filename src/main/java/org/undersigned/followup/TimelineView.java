package org.undersigned.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Messages;

/**
 * What became of a text, as a page shows it.
 *
 * @param overdue how many answers are overdue today
 */
public record TimelineView(String ref, List<Line> lines, int overdue) {

    /**
     * One thing that happened.
     *
     * @param kind in lower case
     * @param dir of the words
     * @param link absolute, or null
     * @param page address of a page of ours without its language, or null
     */
    public record Line(
            LocalDate on,
            String kind,
            String text,
            List<String> words,
            String lang,
            String dir,
            String link,
            String page,
            List<File> files,
            VoteView vote) {}

    /** A file to read. */
    public record File(String label, String href, String type) {}

    /** Whether anything became of it, besides being published and closed. */
    public boolean isTelling() {
        return !lines.isEmpty();
    }

    static TimelineView of(Declaration declaration, List<TimelineEntry> entries, Locale reader) {
        return new TimelineView(
                declaration.ref,
                entries.stream().map(entry -> line(entry, reader)).toList(),
                (int) entries.stream()
                        .filter(entry -> entry.kind() == TimelineEntry.Kind.OVERDUE)
                        .count());
    }

    private static Line line(TimelineEntry entry, Locale reader) {
        var detail = entry.detail();
        var elsewhere = entry.link() != null && entry.link().startsWith("http");
        return new Line(
                entry.on(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.text().in(reader),
                detail == null ? List.of() : detail.paragraphs(),
                detail == null ? "" : detail.lang(),
                detail == null ? "" : Scripts.dir(detail.lang()),
                elsewhere ? entry.link() : null,
                elsewhere ? null : entry.link(),
                entry.files().stream()
                        .map(file -> new File(Messages.say(reader, file.key()), file.href(), file.type()))
                        .toList(),
                entry.vote() == null ? null : VoteView.of(entry.vote()));
    }
}
