package org.undersigned.signing.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.undersigned.signing.Opened;

/** An entry that was drawn, and what the auditor says of it. */
@Entity
@Table(name = "ledger_audit_entry")
@IdClass(SampledEntry.Key.class)
class SampledEntry extends PanacheEntityBase {

    static final int LONGEST_REMARK = 1_000;

    /** Primary key. */
    record Key(String auditId, int n) implements Serializable {}

    @Id
    @Column(name = "audit_id")
    public String auditId;

    /** In the order of drawing, from 1. */
    @Id
    public int n;

    /** In the log. */
    public long place;

    public byte[] commitment;

    /** Of the row that opened it when it was drawn, or null. */
    @Enumerated(EnumType.STRING)
    public Opened.Kind kind;

    @Column(name = "row_id")
    public String rowId;

    /** Null before the auditor has said anything of it. */
    @Column(name = "in_order")
    public Boolean inOrder;

    public String remark;

    static List<SampledEntry> of(String auditId) {
        return list("auditId = ?1 order by n", auditId);
    }

    /** Those from n on, so many. */
    static List<SampledEntry> of(String auditId, int from, int most) {
        return list("auditId = ?1 and n between ?2 and ?3 order by n", auditId, from, from + most - 1);
    }

    static long unmarked(String auditId) {
        return count("auditId = ?1 and inOrder is null", auditId);
    }

    void passed() {
        inOrder = true;
        remark = null;
    }

    void remarked(String words) {
        inOrder = false;
        remark = words;
    }
}
