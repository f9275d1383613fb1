package org.undersigned.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.Declaration;

/** An answer to a text: expected, come, or both. */
@Entity
@IdClass(Answer.Key.class)
public class Answer extends PanacheEntityBase {

    /** Primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    /** What is owed. */
    @Schema(name = "AnswerKind")
    public enum Kind {
        /** Words in reply. */
        RESPONSE,
        /** A debate, told of by its record. */
        DEBATE
    }

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Null where nobody in particular owes it. */
    @Column(name = "addressee_id")
    public String addresseeId;

    /** Who answers, in words; may be empty. */
    public String sender;

    /** Since when it is expected; null where it came unasked. */
    @Column(name = "expected_on")
    public LocalDate expectedOn;

    /** Its last day, in the time zone of the body; null where none is set. */
    @Column(name = "due_on")
    public LocalDate dueOn;

    /** Null until it has come. */
    @Column(name = "received_on")
    public LocalDate receivedOn;

    public String text;

    /** Of the text, BCP 47. */
    public String lang;

    /** Where it stands. */
    public String link;

    @Column(name = "file_name")
    public String fileName;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Version
    public int revision;

    /** By the day on which they were recorded. */
    static List<Answer> of(Declaration declaration) {
        return list("declarationId = ?1 order by recordedAt, id", declaration.id);
    }

    static Optional<Answer> of(Declaration declaration, String id) {
        return findByIdOptional(new Key(declaration.id, id == null ? "" : id));
    }

    /** From the day after the last day on. */
    boolean isOverdue(LocalDate today) {
        return receivedOn == null && dueOn != null && today.isAfter(dueOn);
    }

    /** How many days after its last day it came; 0 where it came in time. */
    long daysLate() {
        return receivedOn == null || dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, receivedOn));
    }

    /** Address of its document, or null. */
    String fileHref(Declaration declaration) {
        return fileName == null ? null : "/declarations/" + declaration.ref + "/answers/" + id + "/document.pdf";
    }
}
