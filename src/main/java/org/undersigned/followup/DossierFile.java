package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One file of a dossier that was handed over, byte by byte. */
@Entity
@Immutable
@Table(name = "dossier_file")
@IdClass(DossierFile.Key.class)
public class DossierFile extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String deliveryId, Kind kind) implements Serializable {}

    /** The text to read, and the same for programs. */
    public enum Kind {
        PDF,
        DATA
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "delivery_id")
    public String deliveryId;

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    public byte[] content;

    public byte[] sha256;

    static DossierFile of(Delivery delivery, Kind kind, byte[] content) {
        var file = new DossierFile();
        file.declarationId = delivery.declarationId;
        file.deliveryId = delivery.id;
        file.kind = kind;
        file.content = content;
        file.sha256 = Sha256.of(content);
        return file;
    }

    static Optional<DossierFile> find(String declarationId, String deliveryId, Kind kind) {
        return findByIdOptional(new Key(declarationId, deliveryId, kind));
    }

    /** The hash alone, without reading the file. */
    static String hash(Delivery delivery, Kind kind) {
        return find(
                        "select f.sha256 from DossierFile f where f.declarationId = ?1 and f.deliveryId = ?2 and f.kind = ?3",
                        delivery.declarationId,
                        delivery.id,
                        kind)
                .project(byte[].class)
                .firstResultOptional()
                .map(HexFormat.of()::formatHex)
                .orElseThrow();
    }
}
