package org.undersigned.tableoffice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.Declaration;

/** A published, frozen state: the wording, the signatories as printed, the date. */
@Entity
@Immutable
@IdClass(Edition.Key.class)
public class Edition extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, int number) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    /** 1 for the first publication. */
    @Id
    public int number;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Column(name = "published_on")
    public LocalDate publishedOn;

    /** Printed names in printed order. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> signatories;

    /** Editions of a declaration, the first one first. */
    public static List<Edition> of(Declaration declaration) {
        return list("declarationId = ?1 order by number", declaration.id);
    }

    static Optional<Edition> latest(Declaration declaration) {
        return find("declarationId = ?1 order by number desc", declaration.id).firstResultOptional();
    }
}
