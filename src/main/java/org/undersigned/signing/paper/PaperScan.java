package org.undersigned.signing.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.signing.citizens.RowId;

/** A picture of a sheet, sealed, for the officer who checks it. */
@Entity
@Table(name = "paper_scan")
@IdClass(PaperScan.Key.class)
class PaperScan extends PanacheEntityBase {

    /** What its keys' ids begin with. */
    static final String KIND = "scan";

    /** Primary key. */
    record Key(String declarationId, int sheet) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public int sheet;

    /** What its key is called by; another one each time it is sent. */
    @Column(name = "id")
    public String scanId;

    @Enumerated(EnumType.STRING)
    public ScanType type;

    @Column(name = "content_sealed")
    public byte[] contentSealed;

    @Column(name = "added_at")
    public Instant addedAt;

    static Optional<PaperScan> of(SheetId sheet) {
        return findByIdOptional(new Key(sheet.declarationId(), sheet.number()));
    }

    static boolean exists(SheetId sheet) {
        return count("declarationId = ?1 and sheet = ?2", sheet.declarationId(), sheet.number()) > 0;
    }

    String key() {
        return new RowId(declarationId, scanId).key(KIND);
    }
}
