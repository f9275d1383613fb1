package org.undersigned.signing.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;

/** A sheet on which names are collected by hand, under one wording of a declaration. */
@Entity
@Table(name = "paper_sheet")
@IdClass(SheetId.class)
class PaperSheet extends PanacheEntityBase {

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    /** Unique within the declaration, printed on the sheet. */
    @Id
    public int number;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Enumerated(EnumType.STRING)
    public SheetState state;

    /** What the sheet tells those who sign it becomes of their names. */
    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    /** Of whoever says no other: ISO 3166-1 alpha-2. */
    public String country;

    /** Places for names that are printed on it. */
    public int lines;

    /** Where the names were collected, or null as long as nobody has said. */
    public String place;

    @Column(name = "collected_on")
    public LocalDate collectedOn;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "made_by")
    public String madeBy;

    @Column(name = "handed_in_at")
    public Instant handedInAt;

    /** Account of whoever handed it in, who does not check it. */
    @Column(name = "handed_in_by")
    public String handedInBy;

    /** What the sample is drawn with. */
    public String seed;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "decided_by")
    public String decidedBy;

    /** What the officer wrote to its maker, or null. */
    public String remark;

    public Integer counted;

    public Integer duplicates;

    public Integer struck;

    @Column(name = "forgotten_at")
    public Instant forgottenAt;

    static Optional<PaperSheet> of(String declarationId, int number) {
        return findByIdOptional(new SheetId(declarationId, number));
    }

    static List<PaperSheet> of(String declarationId) {
        return list("declarationId = ?1 order by number desc", declarationId);
    }

    /** Held until the end of the transaction, and read again with the lock: of two officers one comes second. */
    static PaperSheet held(String declarationId, int number) {
        var sheet = of(declarationId, number).orElseThrow(PaperSheet::notFound);
        getEntityManager().refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
        return sheet;
    }

    static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "paper_no_sheet");
    }

    SheetId id() {
        return new SheetId(declarationId, number);
    }

    void mustBeWritable() {
        if (!state.isWritable()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "paper_not_writable");
        }
    }

    void mustWait() {
        if (state != SheetState.WAITING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "paper_not_waiting");
        }
    }

    /** Whoever hands a sheet in does not check it. */
    void mustBeAnothers(Actor officer) {
        if (officer.id().equals(handedInBy)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "paper_own_sheet");
        }
    }

    /** @param drawn the seed of the sample, which nobody knew while the lines were entered */
    void handIn(String drawn, Actor by, Instant now) {
        mustBeWritable();
        state = SheetState.WAITING;
        seed = drawn;
        handedInAt = now;
        handedInBy = by.id();
        remark = null;
    }

    void discard(Actor by, Instant now) {
        mustBeWritable();
        decide(SheetState.DISCARDED, by, now);
    }

    void giveBack(String why, Actor by) {
        mustWait();
        mustBeAnothers(by);
        state = SheetState.RETURNED;
        remark = why;
    }

    void refuse(String why, Actor by, Instant now) {
        mustWait();
        mustBeAnothers(by);
        remark = why;
        decide(SheetState.REFUSED, by, now);
    }

    void accept(int counted, int duplicates, int struck, Actor by, Instant now) {
        mustWait();
        mustBeAnothers(by);
        this.counted = counted;
        this.duplicates = duplicates;
        this.struck = struck;
        decide(SheetState.ACCEPTED, by, now);
    }

    /** Its names cannot count any more. */
    void end(Actor by, Instant now) {
        decide(SheetState.OVER, by, now);
    }

    private void decide(SheetState end, Actor by, Instant now) {
        state = end;
        decidedAt = now;
        decidedBy = by.id();
    }
}
