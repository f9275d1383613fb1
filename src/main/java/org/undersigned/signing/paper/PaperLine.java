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
import java.util.Collection;
import java.util.List;
import org.undersigned.signing.citizens.RowId;

/** A line of a sheet: who stands on it is sealed, and gone when the sheet is decided on. Written by {@link PaperLines}. */
@Entity
@Table(name = "paper_line")
@IdClass(PaperLine.Key.class)
class PaperLine extends PanacheEntityBase {

    /** Primary key. */
    record Key(String declarationId, int sheet, int position) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public int sheet;

    /** Place on the sheet, from 1. */
    @Id
    public int position;

    /** What its key is called by; another one each time it is written. */
    @Column(name = "id")
    public String lineId;

    @Column(name = "line_sealed")
    public byte[] lineSealed;

    @Column(name = "signer_key")
    public byte[] signerKey;

    /** Null where it is to count. */
    @Enumerated(EnumType.STRING)
    public Strike struck;

    static List<PaperLine> of(PaperSheet sheet) {
        return list("declarationId = ?1 and sheet = ?2 order by position", sheet.declarationId, sheet.number);
    }

    static List<PaperLine> of(PaperSheet sheet, Collection<Integer> positions) {
        return list(
                "declarationId = ?1 and sheet = ?2 and position in ?3 order by position",
                sheet.declarationId,
                sheet.number,
                positions);
    }

    /** Lines of any sheet of a declaration on which one of those people stands, the first first. */
    static List<PaperLine> of(String declarationId, List<byte[]> signerKeys) {
        return list("declarationId = ?1 and signerKey in ?2 order by sheet, position", declarationId, signerKeys);
    }

    /** Those that an officer struck out. */
    static List<PaperLine> struck(PaperSheet sheet) {
        return list(
                "declarationId = ?1 and sheet = ?2 and struck is not null order by position",
                sheet.declarationId,
                sheet.number);
    }

    static int count(PaperSheet sheet) {
        return (int) count("declarationId = ?1 and sheet = ?2", sheet.declarationId, sheet.number);
    }

    RowId row() {
        return new RowId(declarationId, lineId);
    }

    String key() {
        return row().key(LineText.KIND);
    }
}
