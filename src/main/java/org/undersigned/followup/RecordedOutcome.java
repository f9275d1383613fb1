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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.Declaration;
import org.undersigned.procedure.Outcome;

/** What became of a text, as its table office recorded it. */
@Entity
@Table(name = "outcome")
@IdClass(RecordedOutcome.Key.class)
public class RecordedOutcome extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    private static final String IN_ORDER = " and revokedAt is null order by happenedOn, recordedAt, id";

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public Outcome kind;

    @Column(name = "happened_on")
    public LocalDate happenedOn;

    /** Of the text adopted, as printed ("P9_TA(2021)0056"), or null. */
    public String reference;

    /** What else there is to say, by language. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> note;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** When it was taken off the record, or null. */
    @Column(name = "revoked_at")
    public Instant revokedAt;

    /** Those on record, the first one first. */
    static List<RecordedOutcome> of(Declaration declaration) {
        return list("declarationId = ?1" + IN_ORDER, declaration.id);
    }

    /** The same of many declarations. */
    static List<RecordedOutcome> of(Collection<String> declarationIds) {
        return declarationIds.isEmpty() ? List.of() : list("declarationId in ?1" + IN_ORDER, declarationIds);
    }

    static Optional<RecordedOutcome> of(Declaration declaration, String id) {
        return find("declarationId = ?1 and id = ?2 and revokedAt is null", declaration.id, id)
                .firstResultOptional();
    }
}
