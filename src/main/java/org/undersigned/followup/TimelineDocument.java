package org.undersigned.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.platform.Messages;

/** What became of a text, as data. The newest entry last. */
@Schema(name = "Timeline")
public record TimelineDocument(
        @Schema(examples = "pace-wd-745") String ref,
        @Schema(description = "Where it ended up, null where nothing is on record") LatestOutcome outcome,
        List<Entry> entries) {

    /** Something that happened. */
    @Schema(name = "TimelineEntry")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            @Schema(description = "Day in the body's time zone", examples = "2021-02-11") LocalDate on,
            @Schema(examples = "VOTE") String kind,
            @Schema(description = "In the language asked for") String text,
            @Schema(description = "Words of an answer, or a note") String words,
            @Schema(description = "Language of the words, BCP 47", examples = "en") String lang,
            @Schema(description = "Address elsewhere") String link,
            List<File> files,
            VoteEvent vote) {}

    /** A file to read. */
    @Schema(name = "TimelineFile")
    public record File(String label, @Schema(description = "Path on this site") String href, String type) {}

    /** A vote, in Popolo's words. */
    @Schema(name = "VoteEvent")
    public record VoteEvent(@Schema(examples = "pass") String result, List<Count> counts, List<GroupCounts> groups) {}

    /** How many voted so: {@code yes}, {@code no}, {@code abstain}. */
    @Schema(name = "VoteCount")
    public record Count(@Schema(examples = "yes") String option, @Schema(examples = "598") int value) {}

    /** How the members of one political group voted. */
    @Schema(name = "GroupVoteCounts")
    public record GroupCounts(@Schema(examples = "PPE") String group, List<Count> counts) {}

    static TimelineDocument of(String ref, LatestOutcome outcome, List<TimelineEntry> entries, Locale reader) {
        return new TimelineDocument(
                ref,
                outcome,
                entries.stream().map(entry -> entry(entry, reader)).toList());
    }

    private static Entry entry(TimelineEntry entry, Locale reader) {
        var detail = entry.detail();
        return new Entry(
                entry.on(),
                entry.kind().name(),
                entry.text().in(reader),
                detail == null ? null : detail.text(),
                detail == null ? null : detail.lang(),
                entry.link() != null && entry.link().startsWith("http") ? entry.link() : null,
                entry.files().stream()
                        .map(file -> new File(Messages.say(reader, file.key()), file.href(), file.type()))
                        .toList(),
                entry.vote() == null ? null : vote(entry.vote()));
    }

    private static VoteEvent vote(Vote vote) {
        return new VoteEvent(
                vote.result.name().toLowerCase(Locale.ROOT),
                counts(vote.yes, vote.no, vote.abstain),
                vote.groups.stream()
                        .map(one -> new GroupCounts(one.group(), counts(one.yes(), one.no(), one.abstain())))
                        .toList());
    }

    private static List<Count> counts(int yes, int no, int abstain) {
        return List.of(new Count("yes", yes), new Count("no", no), new Count("abstain", abstain));
    }
}
