package org.undersigned.signing.scrutiny;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.Refusal;

/**
 * What an officer ordered against signatures that look wrong: done in many small steps, called off on the way, taken back
 * as a whole. Nothing of it is ever deleted.
 */
@Entity
@Table(name = "measure")
@IdClass(Measure.Key.class)
public class Measure extends PanacheEntityBase {

    /** What is done with the signatures. */
    public enum Act {
        /** They do not count until they are released. */
        HOLD,
        /** They do not count. */
        INVALIDATE
    }

    /** How far it is. */
    @Schema(name = "ScrutinyMeasureState")
    public enum State {
        RUNNING,
        DONE,
        /** Called off on the way: what is done stays done. */
        CANCELLED,
        /** What it did is being taken back. */
        REVERSING,
        REVERSED;

        private static final Set<State> UNDER_WAY = Set.of(RUNNING, REVERSING);

        public boolean isUnderWay() {
            return UNDER_WAY.contains(this);
        }
    }

    /** Its primary key. */
    public record Key(String declarationId, String id) implements Serializable {}

    @Id
    @Column(name = "declaration_id")
    public String declarationId;

    @Id
    public String id;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Enumerated(EnumType.STRING)
    public Act act;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    /** For the record, or null; never public. */
    public String remark;

    @JdbcTypeCode(SqlTypes.JSON)
    public Condition condition;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Signatures that it was to touch, as they were counted when it was ordered. */
    public int expected;

    /** Whether none was to be left. */
    @Column(name = "expected_all")
    public boolean expectedAll;

    /** Rows to look through, and those that were. */
    @Column(name = "rows_to_see")
    public int rowsToSee;

    @Column(name = "rows_seen")
    public int rowsSeen;

    /** It goes on behind this row. */
    @Column(name = "last_id")
    public String lastId = "";

    /** Signatures that it held or found invalid; of them those whose names everybody could read. */
    public int touched;

    @Column(name = "touched_public")
    public int touchedPublic;

    /** Of them those that count again, or are held as before. */
    public int reinstated;

    @Column(name = "ordered_at")
    public Instant orderedAt;

    @Column(name = "ordered_by")
    public String orderedBy;

    @Column(name = "ordered_name")
    public String orderedName;

    /** When it was done or called off, or null. */
    @Column(name = "ended_at")
    public Instant endedAt;

    /** When it was decided to take it back, or null. */
    @Column(name = "reversal_at")
    public Instant reversalAt;

    @Column(name = "reversal_by")
    public String reversalBy;

    @Column(name = "reversal_name")
    public String reversalName;

    @Column(name = "reversal_remark")
    public String reversalRemark;

    /** When all of it was taken back, or null. */
    @Column(name = "reversed_at")
    public Instant reversedAt;

    /** All of a text, the newest first. */
    public static List<Measure> of(String declarationId) {
        return list("declarationId = ?1 order by orderedAt desc, id", declarationId);
    }

    static Optional<Measure> find(String declarationId, String id) {
        return findByIdOptional(new Key(declarationId, id));
    }

    /** Held until the end of the transaction; waits for a step that is being done. */
    static Measure held(String declarationId, String id) {
        var measure = find(declarationId, id).orElseThrow(Measure::notFound);
        getEntityManager().refresh(measure, LockModeType.PESSIMISTIC_WRITE);
        return measure;
    }

    static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "scrutiny_unknown_measure");
    }

    /** How much of it is done, in percent. */
    public int percent() {
        var whole = state == State.REVERSING || state == State.REVERSED ? touched : rowsToSee;
        return whole == 0 ? 100 : (int) Math.min(100, 100L * rowsSeen / whole);
    }

    /** Those that had ended by themselves before it came by. */
    public int missed() {
        return state == State.DONE ? Math.max(0, expected - touched) : 0;
    }

    /** Those that were taken back or erased meanwhile, or that another measure found invalid. */
    public int notReinstated() {
        return touched - reinstated;
    }

    /** So many rows were looked through, the last one with that id, and of them these were touched. */
    void stepped(int rows, String last, int ended, int endedPublic) {
        rowsSeen += rows;
        lastId = last;
        touched += ended;
        touchedPublic += endedPublic;
    }

    void steppedBack(int rows, String last, int back) {
        rowsSeen += rows;
        lastId = last;
        reinstated += back;
    }

    void finish(Instant now) {
        if (state == State.REVERSING) {
            state = State.REVERSED;
            reversedAt = now;
        } else {
            state = State.DONE;
            endedAt = now;
        }
    }

    /** Refuses (409) what is done already. */
    void cancel(Instant now) {
        if (state != State.RUNNING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "scrutiny_not_running");
        }
        state = State.CANCELLED;
        endedAt = now;
    }

    /** Refuses (409) what is under way, or was taken back. */
    void reverse(Actor by, String why, Instant now) {
        if (state != State.DONE && state != State.CANCELLED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "scrutiny_not_reversible");
        }
        state = State.REVERSING;
        rowsSeen = 0;
        lastId = "";
        reversalAt = now;
        reversalBy = by.id();
        reversalName = by.name();
        reversalRemark = why;
    }
}
