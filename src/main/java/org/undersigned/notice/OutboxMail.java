package org.undersigned.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** A mail on its way: due until it is sent or given up. */
@Entity
@Table(name = "mail_outbox")
class OutboxMail extends PanacheEntityBase {

    @Id
    public String id;

    @Column(name = "dedupe_key")
    public String dedupeKey;

    public String recipient;
    public String subject;

    /** Null once sent or given up: a body holds links that sign in, and must not lie here longer than needed. */
    @Column(name = "body_text")
    public String bodyText;

    @Column(name = "body_html")
    public String bodyHtml;

    public String locale;

    /** Declaration and person of the invitation that it brings, or null. */
    @Column(name = "asked_for")
    public String askedFor;

    public String asked;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "useless_after")
    public Instant uselessAfter;

    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    public int attempts;

    @Column(name = "sent_at")
    public Instant sentAt;

    @Column(name = "failed_at")
    public Instant failedAt;

    @Column(name = "last_error")
    public String lastError;

    /** The due ones that no other instance holds, locked until the transaction ends. */
    static List<OutboxMail> due(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from mail_outbox where next_attempt_at <= :now
                        order by next_attempt_at limit :most for update skip locked
                        """,
                        OutboxMail.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .list();
    }

    /** Newest first. */
    static List<OutboxMail> latest(int most) {
        return OutboxMail.<OutboxMail>find("order by createdAt desc, id")
                .page(0, most)
                .list();
    }

    /** Takes an attempt and puts the next one off: whoever crashes in the midst of it leaves a mail that is due again. */
    void attempt(Instant now, Duration retryAfter) {
        nextAttemptAt = now.plus(retryAfter.multipliedBy(1L << Math.min(attempts, 16)));
        attempts++;
    }

    void sent(Instant now) {
        sentAt = now;
        nextAttemptAt = null;
        lastError = null;
    }

    /** @param last whether it is not tried again */
    void failed(String error, Instant now, boolean last) {
        lastError = error;
        if (last) {
            failedAt = now;
            nextAttemptAt = null;
        }
    }

    void empty() {
        bodyText = null;
        bodyHtml = null;
    }
}
