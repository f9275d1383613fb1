package org.undersigned.signing;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.undersigned.platform.AnyIs;
import org.undersigned.registry.Person;

/** That a member is asked to sign, and how that went. Rows are changed by {@code signing.invitations} alone. */
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

    /** How often the member was reminded, and when last. */
    public int reminders;

    @Column(name = "reminded_at")
    public Instant remindedAt;

    /** When the member said that they will not sign; null again once they signed all the same. */
    @Column(name = "declined_at")
    public Instant declinedAt;

    /** When a mail came back, from which address, and what the server said; null once another has arrived. */
    @Column(name = "came_back_at")
    public Instant cameBackAt;

    @Column(name = "came_back_from")
    public String cameBackFrom;

    @Column(name = "came_back_words")
    public String cameBackWords;

    /** When the member was last written to. */
    public Instant writtenToAt() {
        return remindedAt == null ? invitedAt : remindedAt;
    }

    public static boolean exists(String declarationId, String personId) {
        return count("declarationId = ?1 and personId in ?2", declarationId, Person.records(personId)) > 0;
    }

    /** Those of these records of people that are asked. */
    static Set<String> among(String declarationId, Collection<String> records) {
        return Invitation.<Invitation>stream(
                        "declarationId = ?1 and any_is(?2, personId)", declarationId, AnyIs.of(records))
                .map(one -> one.personId)
                .collect(toSet());
    }

    /** That this person is asked, by any of their records. */
    public static Optional<Invitation> of(String declarationId, String personId) {
        return find("declarationId = ?1 and personId in ?2 order by invitedAt", declarationId, Person.records(personId))
                .firstResultOptional();
    }

    static int number(String declarationId) {
        return Math.toIntExact(count("declarationId", declarationId));
    }

    /** Everybody who is asked to sign a declaration. */
    public static List<Invitation> of(String declarationId) {
        return list("declarationId = ?1 order by invitedAt, personId", declarationId);
    }
}
