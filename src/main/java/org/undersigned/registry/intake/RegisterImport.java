package org.undersigned.registry.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.register.Format;

/** A register that somebody sent: read, compared with the registry, and applied when they say so. */
@Entity
@DynamicUpdate
@Table(name = "register_import")
public class RegisterImport extends PanacheEntityBase {

    /** Where it stands. */
    @Schema(name = "RegisterImportState")
    public enum State {
        READING,
        COMPARING,
        /** What would change can be looked at. */
        READY,
        APPLYING,
        /** Done, but for what an officer has still to decide. */
        APPLIED,
        /** No register, or not to be read; nothing was done. */
        REFUSED,
        DISCARDED;

        /** Whether somebody works on it. */
        public boolean isBusy() {
            return this == READING || this == COMPARING || this == APPLYING;
        }
    }

    private static final Sort LATEST_FIRST = Sort.descending("createdAt", "id");

    private static final int MOST_NAMES = 200;

    /** Without a beat for so long, whoever worked on it is gone. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    public String id;

    /** Whose ids these are: the scheme under which its ids are kept. 1 to 100 characters. */
    public String register;

    /** The body whose people it lists; null where it brings its own. */
    @Column(name = "body_id")
    public String bodyId;

    @Column(name = "file_name")
    public String fileName;

    @Enumerated(EnumType.STRING)
    public Format format;

    public long bytes;

    @Column(name = "bytes_read")
    public long bytesRead;

    @Enumerated(EnumType.STRING)
    public State state;

    /** It lists everybody: what it no longer has ended before this day; null where it may be a part. */
    @Column(name = "complete_on")
    public LocalDate completeOn;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Told> refusal;

    /** By subject, then by verdict. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Map<String, Integer>> counts = Map.of();

    String fingerprint;

    /** The file itself, where its rows are dated observations. */
    String observations;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "creator_name")
    public String creatorName;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "beat_at")
    Instant beatAt;

    @Column(name = "applied_by")
    public String appliedBy;

    @Column(name = "applied_at")
    public Instant appliedAt;

    protected RegisterImport() {}

    RegisterImport(Sending sent, Format format, long bytes, Keeper by, Instant now) {
        this.id = Ids.next();
        this.register = sent.register();
        this.bodyId = sent.bodyId();
        this.fileName = sent.fileName();
        this.completeOn = sent.completeOn();
        this.format = format;
        this.bytes = bytes;
        this.state = State.READING;
        this.createdBy = by.id();
        this.creatorName = by.name();
        this.createdAt = now;
        this.beatAt = now;
    }

    /** @throws Refusal (404) where there is none */
    public static RegisterImport of(String id) {
        return Ids.isId(id)
                ? RegisterImport.<RegisterImport>findByIdOptional(id).orElseThrow(() -> unknown(id))
                : none(id);
    }

    /** The same, read again, and nobody else changes it until the transaction ends. */
    static RegisterImport held(String id) {
        var in = of(id);
        getEntityManager().refresh(in, LockModeType.PESSIMISTIC_WRITE);
        return in;
    }

    /** The latest first; those of these bodies, or all where it is null. */
    static List<RegisterImport> latest(List<String> bodies, Paging paging) {
        PanacheQuery<RegisterImport> found =
                bodies == null ? findAll(LATEST_FIRST) : find("bodyId in ?1", LATEST_FIRST, bodies);
        return found.page(Page.of(paging.page() - 1, paging.size())).list();
    }

    /** Their names, each once; those of these bodies, or all where it is null. */
    static List<String> registers(List<String> bodies) {
        var which = bodies == null ? "" : " where bodyId in :bodies";
        var query = getEntityManager()
                .createQuery(
                        "select distinct register from RegisterImport" + which + " order by register", String.class);
        return (bodies == null ? query : query.setParameter("bodies", bodies))
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    static long count(List<String> bodies) {
        return bodies == null ? count() : count("bodyId in ?1", bodies);
    }

    /** Begins to apply it. @throws Refusal (409) when there is nothing to apply */
    void apply(Keeper by, Instant now) {
        if (state != State.READY && state != State.APPLIED) {
            throw Refusal.of(Kind.CONFLICT, "intake_not_ready");
        }
        state = State.APPLYING;
        appliedBy = by.name();
        beatAt = now;
    }

    /** @throws Refusal (409) while somebody works on it, or when it is applied */
    void discard(Session database) {
        if (state.isBusy() || state == State.APPLIED) {
            throw Refusal.of(Kind.CONFLICT, "intake_not_to_be_discarded");
        }
        state = State.DISCARDED;
        new Sql(database, this).run("delete from register_entry where import_id = :import");
    }

    void compared(Map<String, Map<String, Integer>> counts, String fingerprint) {
        this.counts = counts;
        this.fingerprint = fingerprint;
        this.refusal = null;
        this.state = State.READY;
    }

    /** The registry has changed since it was looked at, and it would do something else now. */
    void changedMeanwhile() {
        refusal = List.of(Told.of((String) null, "intake_changed_meanwhile"));
    }

    /** What was doubtful has been decided: what was looked at is no longer what would be done. */
    void decided() {
        fingerprint = null;
    }

    void applied(Map<String, Map<String, Integer>> counts, Instant now) {
        this.counts = counts;
        this.refusal = null;
        this.fingerprint = null;
        this.state = State.APPLIED;
        this.appliedAt = now;
    }

    void refused(List<Remark> remarks) {
        refusal = remarks.stream().map(Told::of).toList();
        state = State.REFUSED;
    }

    /** Whoever worked on it is gone. What was being applied was not: it can be applied again. */
    void broken() {
        refusal = List.of(Told.of((String) null, "intake_broken"));
        state = state == State.APPLYING ? State.READY : State.REFUSED;
    }

    /** How many entries of that subject have that verdict; null for all subjects, any verdict. */
    public int count(String subject, Verdict verdict) {
        return counts.entrySet().stream()
                .filter(entry -> subject == null || entry.getKey().equals(subject))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(counted -> verdict == null || counted.getKey().equals(verdict.name()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static RegisterImport none(String id) {
        throw unknown(id);
    }

    private static Refusal unknown(String id) {
        return Refusal.of(Kind.NOT_FOUND, "intake_unknown", id);
    }
}
