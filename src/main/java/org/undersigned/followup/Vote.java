package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.Declaration;

/** A vote on a text, in Popolo's words: a vote event with its counts. */
@Entity
@IdClass(Vote.Key.class)
public class Vote extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    /** Whether the text was carried. */
    public enum Result {
        PASS,
        FAIL
    }

    /** How the members of one political group voted. */
    public record GroupCount(String group, int yes, int no, int abstain) {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "held_on")
    public LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    public Result result;

    public int yes;

    public int no;

    public int abstain;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<GroupCount> groups;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** When it was taken off the record, or null. */
    @Column(name = "revoked_at")
    public Instant revokedAt;

    /** Those on record, the first one first. */
    static List<Vote> of(Declaration declaration) {
        return list("declarationId = ?1 and revokedAt is null order by heldOn, recordedAt, id", declaration.id);
    }

    static Optional<Vote> of(Declaration declaration, String id) {
        return find("declarationId = ?1 and id = ?2 and revokedAt is null", declaration.id, id)
                .firstResultOptional();
    }

    int total() {
        return yes + no + abstain;
    }
}
