package org.undersigned.signing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.undersigned.registry.Person;

/** That a member is asked to sign. */
@Entity
@Immutable
@IdClass(Invitation.Key.class)
public class Invitation extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String personId) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    @Column(name = "person_id")
    public String personId;

    @Column(name = "invited_at")
    public Instant invitedAt;

    /** Account that asked. */
    @Column(name = "invited_by")
    public String invitedBy;

    static boolean exists(String declarationId, String personId) {
        return count("declarationId = ?1 and personId in ?2", declarationId, Person.records(personId)) > 0;
    }

    /** Everybody who is asked to sign a declaration. */
    public static List<Invitation> of(String declarationId) {
        return list("declarationId = ?1 order by invitedAt, personId", declarationId);
    }
}
