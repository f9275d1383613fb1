package org.undersigned.signing.updates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What news say, and what they said before they were corrected. */
@Entity
@Immutable
@Table(name = "news_version")
@IdClass(NewsVersion.Key.class)
class NewsVersion extends PanacheEntityBase {

    /** Primary key. */
    record Key(String declarationId, String newsId, int number) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "news_id")
    public String newsId;

    /** From 1. */
    @Id
    public int number;

    @Column(name = "written_at")
    public Instant writtenAt;

    /** In the order of the languages of the text. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<NewsText> texts;

    /** What was wrong; null in the first version. */
    public String note;

    static NewsVersion of(News news, int number, List<NewsText> texts, String note, Instant now) {
        var version = new NewsVersion();
        version.declarationId = news.declarationId;
        version.newsId = news.id;
        version.number = number;
        version.writtenAt = now;
        version.texts = texts;
        version.note = note;
        return version;
    }

    /** The newest first. */
    static List<NewsVersion> of(News news) {
        return list("declarationId = ?1 and newsId = ?2 order by number desc", news.declarationId, news.id);
    }

    /** Of all news of a text, the newest of each first. */
    static Map<String, List<NewsVersion>> ofAll(String declarationId) {
        Stream<NewsVersion> all = stream("declarationId = ?1 order by number desc", declarationId);
        return all.collect(Collectors.groupingBy(version -> version.newsId));
    }
}
