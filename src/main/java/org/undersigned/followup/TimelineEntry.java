package org.undersigned.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.undersigned.platform.Messages.Worded;

/**
 * Something that happened to a text, for everybody to read.
 *
 * @param on day in the body's time zone
 * @param at when it was recorded; tells what came first on one day
 * @param text what happened, in words
 * @param detail what was said beside it, by language, or null
 * @param link leads to more elsewhere, or null
 */
record TimelineEntry(
        LocalDate on, Instant at, Kind kind, Worded text, Detail detail, String link, List<Download> files, Vote vote) {

    /** What happened. On one day things come in this order, unless the time tells. */
    enum Kind {
        OPENED,
        PUBLISHED,
        EDITION,
        MILESTONE,
        DELIVERED,
        EXPECTED,
        ANSWERED,
        OVERDUE,
        VOTE,
        OUTCOME,
        CLOSED,
        LAPSED,
        WITHDRAWN
    }

    static final Comparator<TimelineEntry> IN_ORDER = Comparator.comparing(TimelineEntry::on)
            .thenComparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind);

    /** Words of an answer or a note, in paragraphs. */
    record Detail(String lang, String text) {

        List<String> paragraphs() {
            return List.of(text.split("\n\n"));
        }
    }

    /** A file to read; {@code key} names it in words. */
    record Download(String key, String href, String type) {}

    static TimelineEntry of(LocalDate on, Instant at, Kind kind, Worded text) {
        return new TimelineEntry(on, at, kind, text, null, null, List.of(), null);
    }

    TimelineEntry saying(Detail words) {
        return new TimelineEntry(on, at, kind, text, words, link, files, vote);
    }

    TimelineEntry leading(String to) {
        return new TimelineEntry(on, at, kind, text, detail, to, files, vote);
    }

    TimelineEntry with(List<Download> downloads) {
        return new TimelineEntry(on, at, kind, text, detail, link, downloads, vote);
    }

    TimelineEntry with(Vote figures) {
        return new TimelineEntry(on, at, kind, text, detail, link, files, figures);
    }
}
