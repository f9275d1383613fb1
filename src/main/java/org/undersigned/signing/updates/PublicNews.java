package org.undersigned.signing.updates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** News of a text as everybody may know of them. */
@Schema(name = "News")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicNews(
        String id,
        Instant publishedAt,
        @Schema(description = "Whether the table office wrote them, and not the authors") boolean byOffice,
        @Schema(description = "In each of its languages, as it stands now; none where it was taken down")
                List<NewsText> texts,
        @Schema(description = "The newest first; none where nothing was corrected") List<Correction> corrections,
        @Schema(description = "When an officer took them down; left out where they stand") Instant takenDownAt,
        @Schema(description = "Why") String takenDownReason) {

    /** What was wrong, and what had stood there. */
    @Schema(name = "NewsCorrection")
    public record Correction(Instant at, String note, List<NewsText> before) {

        public NewsText beforeIn(Locale reader) {
            return NewsText.in(reader, before);
        }
    }

    /** All of a text, the newest first. */
    public static List<PublicNews> of(String declarationId) {
        var versions = NewsVersion.ofAll(declarationId);
        return News.of(declarationId).stream()
                .map(news -> of(news, versions.get(news.id)))
                .toList();
    }

    static PublicNews of(News news, List<NewsVersion> versions) {
        var down = news.isTakenDown();
        return new PublicNews(
                news.id,
                news.publishedAt,
                news.byOffice,
                down ? List.of() : versions.get(0).texts,
                down ? List.of() : corrections(versions),
                news.takenDownAt,
                news.takenDownReason);
    }

    private static List<Correction> corrections(List<NewsVersion> versions) {
        return IntStream.range(0, versions.size() - 1)
                .mapToObj(
                        i -> new Correction(versions.get(i).writtenAt, versions.get(i).note, versions.get(i + 1).texts))
                .toList();
    }

    @JsonIgnore
    public boolean isTakenDown() {
        return takenDownAt != null;
    }

    /** In the reader's language where it is there, else in the first in which it was written; null where it is down. */
    public NewsText in(Locale reader) {
        return texts.isEmpty() ? null : NewsText.in(reader, texts);
    }
}
