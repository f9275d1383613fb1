package org.undersigned.signing.updates;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.RowId;

/** News of a text: published once, corrected by further versions, and taken down by an officer at most. */
@Entity
@Table(name = "news")
@IdClass(RowId.class)
class News extends PanacheEntityBase {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    /** Whether the table office wrote it, and not the authors. */
    @Column(name = "by_office")
    public boolean byOffice;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "taken_down_at")
    public Instant takenDownAt;

    @Column(name = "taken_down_reason")
    public String takenDownReason;

    /** Subscriptions up to this id have their mail waiting or behind them; null once all have. */
    @Column(name = "spread_to")
    public String spreadTo;

    public int recipients;
    public int sent;
    public int failed;

    static News published(String declarationId, String id, boolean byOffice, Instant now) {
        var news = new News();
        news.declarationId = declarationId;
        news.id = id;
        news.byOffice = byOffice;
        news.publishedAt = now;
        news.spreadTo = "";
        return news;
    }

    /** All of a text, the newest first. */
    static List<News> of(String declarationId) {
        return list("declarationId = ?1 order by publishedAt desc, id", declarationId);
    }

    static Optional<News> known(String declarationId, String id) {
        return findByIdOptional(new RowId(declarationId, id));
    }

    /** Ids are random, so one alone says which. */
    static Optional<News> byId(String id) {
        return find("id", id).firstResultOptional();
    }

    static News mustBe(String declarationId, String id) {
        return known(declarationId, id).orElseThrow(News::unknown);
    }

    /** From when on the limits let the next one be published, where that is later than now. */
    static Optional<Instant> next(String declarationId, UpdatesConfig config, Instant now) {
        var recent = of(declarationId).stream()
                .map(one -> one.publishedAt)
                .filter(at -> at.isAfter(now.minus(THIRTY_DAYS)))
                .toList();
        var apart = recent.stream().findFirst().map(at -> at.plus(config.atLeastApart()));
        var most = recent.size() < config.mostInThirtyDays()
                ? Optional.<Instant>empty()
                : Optional.of(recent.get(config.mostInThirtyDays() - 1).plus(THIRTY_DAYS));
        return most.filter(at -> apart.map(at::isAfter).orElse(true))
                .or(() -> apart)
                .filter(at -> at.isAfter(now));
    }

    /** Held until the end of the transaction against those who count its mails. */
    static News held(String declarationId, String id) {
        return News.<News>findByIdOptional(new RowId(declarationId, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(News::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "updates_unknown");
    }

    boolean isTakenDown() {
        return takenDownAt != null;
    }

    void takeDown(String reason, Instant now) {
        if (isTakenDown()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "updates_taken_down_already");
        }
        takenDownAt = now;
        takenDownReason = reason;
        spreadTo = null;
    }
}
