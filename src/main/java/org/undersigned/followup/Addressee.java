package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.declaration.Declaration;

/** To whom a text is addressed. */
@Entity
@IdClass(Addressee.Key.class)
public class Addressee extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    /** From 1, in the order in which they are addressed. */
    public int position;

    public String name;

    /** What they are, or whom they belong to; may be empty. */
    public String office;

    /** BCP 47, in which they are written to. */
    public String lang;

    /** For those who keep the addressees; never public. */
    public String email;

    @Column(name = "added_at")
    public Instant addedAt;

    /** In order. */
    static List<Addressee> of(Declaration declaration) {
        return list("declarationId = ?1 order by position", declaration.id);
    }

    static Optional<Addressee> of(Declaration declaration, String id) {
        return findByIdOptional(new Key(declaration.id, id == null ? "" : id));
    }

    /** Name and office in one line. */
    String line() {
        return office.isEmpty() ? name : name + ", " + office;
    }
}
