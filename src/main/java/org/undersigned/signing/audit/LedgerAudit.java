package org.undersigned.signing.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Refusal;

/** Somebody from outside is shown a sample of a text's names, under a checkpoint that was fixed before. */
@Entity
@Table(name = "ledger_audit")
class LedgerAudit extends PanacheEntityBase {

    /** How far it is. */
    enum State {
        APPOINTED,
        DRAWN,
        ENDED,
        DISMISSED;

        boolean isOver() {
            return this == ENDED || this == DISMISSED;
        }
    }

    @Id
    public String id;

    @Column(name = "declaration_id")
    public String declarationId;

    @Column(name = "wording_number")
    public int wordingNumber;

    /** The account that is shown the sample, and no other. */
    @Column(name = "auditor_id")
    public String auditorId;

    @Column(name = "auditor_name")
    public String auditorName;

    @Column(name = "appointed_by")
    public String appointedBy;

    @Column(name = "appointed_by_name")
    public String appointedByName;

    @Column(name = "appointed_at")
    public Instant appointedAt;

    /** Of the checkpoint. */
    @Column(name = "tree_size")
    public long treeSize;

    @Column(name = "tree_root")
    public byte[] treeRoot;

    /** What the auditor gave. */
    public String randomness;

    /** How many SIGN entries there were to draw from. */
    public Long population;

    @Column(name = "drawn_at")
    public Instant drawnAt;

    @Column(name = "dismissed_at")
    public Instant dismissedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** A signed note. */
    public String protocol;

    @Column(name = "published_at")
    public Instant publishedAt;

    static List<LedgerAudit> newestFirst() {
        return list("order by appointedAt desc, id desc");
    }

    /** Those of an account that were not called off, the newest first. */
    static List<LedgerAudit> of(String auditorId) {
        return list("auditorId = ?1 and dismissedAt is null order by appointedAt desc, id desc", auditorId);
    }

    static List<LedgerAudit> published(String declarationId) {
        return list("declarationId = ?1 and publishedAt is not null order by endedAt desc, id", declarationId);
    }

    /** @throws Refusal (404) where there is none */
    static LedgerAudit held(String id) {
        return Optional.ofNullable(LedgerAudit.<LedgerAudit>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(LedgerAudit::notFound);
    }

    static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "audit_not_found");
    }

    State state() {
        if (dismissedAt != null) {
            return State.DISMISSED;
        }
        return endedAt != null ? State.ENDED : drawnAt != null ? State.DRAWN : State.APPOINTED;
    }

    void mustBe(State state) {
        if (state() != state) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit_is", state().name());
        }
    }

    void dismiss(Instant now) {
        if (state().isOver()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit_is", state().name());
        }
        dismissedAt = now;
    }

    void publish(Instant now) {
        mustBe(State.ENDED);
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    Declaration declaration() {
        return Declaration.findById(declarationId);
    }

    /** The one whose names are looked at. */
    Wording wording() {
        return Wording.findById(new Wording.Key(declarationId, wordingNumber));
    }
}
