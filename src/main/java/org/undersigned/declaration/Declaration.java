package org.undersigned.declaration;

import static org.undersigned.declaration.State.*;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.undersigned.declaration.DeclarationEvent.*;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Person;

/**
 * The thing that is co-signed, whatever its procedure calls it. It pins one version of one procedure.
 * Every change of state is a guarded act that names the actor and the time and answers with its event.
 */
@Entity
public class Declaration extends PanacheEntityBase {

    /** Its address until it is numbered, and an address that keeps working afterwards. */
    @Id
    public String id;

    /** Readable address, such as {@code pace-wd-745}; the id before a number is given. */
    public String ref;

    @Column(name = "body_id")
    public String bodyId;

    @Column(name = "procedure_id")
    public String procedureId;

    @Column(name = "procedure_version")
    public String procedureVersion;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The first signatory. */
    @Column(name = "originator_id")
    public String originatorId;

    @Column(name = "wording_number")
    public int wordingNumber;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    /** When its wording was last opened for signature. */
    @Column(name = "opened_at")
    public Instant openedAt;

    /** From when on no name is taken; null where that is not known yet, or where signing has no end. */
    @Column(name = "closes_at")
    public Instant closesAt;

    /** Number within its procedure; null where the procedure gives none or none is given yet. */
    public Integer number;

    @Column(name = "document_number")
    public Integer documentNumber;

    /** Within which its numbers are unique: "2021", "9", "2024-26"; empty where they run on for good. */
    public String scope = "";

    /** Of an amendment, after the number of the text that it amends: "A1"; else empty. */
    public String suffix = "";

    /** What stands in each number that it bears. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<Kind, Map<NumberPart, Integer>> numbers = Map.of();

    @Column(name = "published_on")
    public LocalDate publishedOn;

    /** When it ended: closed, lapsed or withdrawn; null while it goes on. */
    @Column(name = "closed_at")
    public Instant closedAt;

    /** Code of the ground on which it was found inadmissible. */
    public String ground;

    /** What the table office last wrote to the originator. */
    public String remark;

    /** What it remarked on single blocks when it gave the text back. */
    @Column(name = "block_remarks")
    @JdbcTypeCode(SqlTypes.JSON)
    public List<BlockRemark> blockRemarks = List.of();

    @Version
    public int revision;

    /** A new draft; its first wording is written by {@link Drafting}. */
    static Declaration draft(
            String id, String bodyId, String procedureId, String procedureVersion, String originatorId, Instant now) {
        var draft = new Declaration();
        draft.id = id;
        draft.ref = draft.id;
        draft.bodyId = bodyId;
        draft.procedureId = procedureId;
        draft.procedureVersion = procedureVersion;
        draft.originatorId = originatorId;
        draft.state = DRAFT;
        draft.wordingNumber = 1;
        draft.createdAt = now;
        return draft;
    }

    /** By reference or by id. */
    public static Optional<Declaration> byRef(String ref) {
        return find("ref = ?1 or id = ?1", ref).firstResultOptional();
    }

    /** The same, for its originator alone. */
    public static Declaration originatedBy(Actor actor, String ref) {
        var declaration = byRef(ref).orElseThrow(Declaration::notFound);
        declaration.mustBeOriginatedBy(actor);
        return declaration;
    }

    /** Everything that a person originated, the newest first. */
    public static List<Declaration> originatedBy(String personId) {
        return list("originatorId = ?1 order by createdAt desc, id", personId);
    }

    /** The same, held until the end of the transaction so that two acts follow one another. */
    public static Declaration held(String ref) {
        return held(ref, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Held against acts that change it, beside others who only sign. */
    public static Declaration heldForSigning(String ref) {
        return held(ref, LockModeType.PESSIMISTIC_READ);
    }

    /** Read again with the lock: whoever looked at it in this transaction before may have waited for another's act. */
    private static Declaration held(String ref, LockModeType lock) {
        var declaration = byRef(ref).orElseThrow(Declaration::notFound);
        getEntityManager().refresh(declaration, lock);
        return declaration;
    }

    /** The refusal for an address that leads nowhere, or nowhere that the reader may see. */
    public static Refusal notFound() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "declaration_not_found");
    }

    /** Whether everybody may read it: whatever becomes of it, what was published stays readable. */
    public boolean isPublic() {
        return publishedOn != null;
    }

    /** Whether names are taken at that moment, even where the closing of a window that is over is still to be done. */
    public boolean takesNames(Instant now) {
        return state.isOpenForSignature() && (closesAt == null || now.isBefore(closesAt));
    }

    /** Sets when signing ends; null where that is not known. The caller has asked the procedure and the calendar. */
    public void closesAt(Instant end) {
        closesAt = end;
    }

    /** Refuses anybody but the originator; to others an unpublished declaration does not exist. */
    public void mustBeOriginatedBy(Actor actor) {
        if (!originatorId.equals(actor.personId())) {
            throw isPublic() ? Refusal.of(Refusal.Kind.FORBIDDEN, "declaration_only_originator") : notFound();
        }
    }

    /** Refuses anybody but its authors; to others an unpublished declaration does not exist. */
    public void mustBeWrittenBy(Actor actor) {
        if (!isWrittenBy(actor.personId())) {
            mustBeOriginatedBy(actor);
        }
    }

    /** Whether a person is the first of its authors, by any of their records. */
    public boolean isOriginatedBy(String personId) {
        return personId != null && Person.records(personId).contains(originatorId);
    }

    /** Whether a person is one of its authors. */
    public boolean isWrittenBy(String personId) {
        return personId != null
                && Author.of(id, personId).filter(Author::hasAccepted).isPresent();
    }

    /** What the table office wrote when it gave it back, by paragraph; nothing once it went on. */
    public List<String> remarkOnReturn() {
        return state == RETURNED ? remarkParagraphs() : List.of();
    }

    /** What it remarked on single blocks then, by key of the block; nothing once it went on. */
    public Map<String, String> remarksOnReturn() {
        return state == RETURNED
                ? blockRemarks.stream().collect(Collectors.toMap(BlockRemark::key, BlockRemark::text))
                : Map.of();
    }

    /** What the table office last wrote, by paragraph. */
    public List<String> remarkParagraphs() {
        return remark == null ? List.of() : List.of(remark.split("\\n\\n"));
    }

    public Wording wording() {
        return Wording.findById(new Wording.Key(id, wordingNumber));
    }

    /** Refuses unless the text may still be changed. */
    public void mustBeWritable() {
        if (!state.isWritable()) {
            throw wrongState("declaration_cannot_write");
        }
    }

    WordingWritten writes(int wording, Actor by, Instant now) {
        mustBeWritable();
        wordingNumber = wording;
        return new WordingWritten(id, by, now, wording);
    }

    OpenedForSignature openForSignature(Actor by, Instant now) {
        if (!state.isWritable()) {
            throw wrongState("declaration_cannot_open");
        }
        state = GATHERING;
        openedAt = now;
        return new OpenedForSignature(id, by, now, wordingNumber);
    }

    TakenBack takeBack(Actor by, Instant now) {
        if (state != GATHERING) {
            throw wrongState("declaration_cannot_take_back");
        }
        state = DRAFT;
        return new TakenBack(id, by, now);
    }

    /** Its authors give it up, as far as the procedure lets them. */
    DeclarationWithdrawn withdraw(GivingUp rule, Actor by, Instant now) {
        if (!rule.fits(this)) {
            throw wrongState("declaration_cannot_withdraw");
        }
        state = WITHDRAWN;
        closedAt = now;
        return new DeclarationWithdrawn(id, by, now);
    }

    /** Hands it to the table office. The caller has seen to it that the requirements of tabling are met. */
    public DeclarationSubmitted submit(Actor by, Instant now) {
        if (state != GATHERING) {
            throw wrongState("declaration_cannot_submit");
        }
        state = SUBMITTED;
        submittedAt = now;
        return new DeclarationSubmitted(id, by, now);
    }

    /**
     * The table office gives it back.
     *
     * @param remark on the whole, or null where there are some on blocks
     */
    public DeclarationReturned giveBack(String remark, List<BlockRemark> onBlocks, Actor by, Instant now) {
        mustAwaitDecision();
        state = RETURNED;
        this.remark = remark;
        blockRemarks = onBlocks;
        return new DeclarationReturned(id, by, now, remark, onBlocks);
    }

    /** The table office refuses it on a ground of the procedure. */
    public DeclarationFoundInadmissible refuse(String ground, String remark, Actor by, Instant now) {
        mustAwaitDecision();
        state = INADMISSIBLE;
        this.ground = ground;
        this.remark = remark;
        return new DeclarationFoundInadmissible(id, by, now, ground, remark);
    }

    /** The table office admits it: numbered, dated, readable by everybody under a readable address. */
    public DeclarationPublished admit(Numbered numbered, Procedure procedure, LocalDate on, Actor by, Instant now) {
        mustAwaitDecision();
        return publish(numbered, procedure, on, by, now);
    }

    /** It was published elsewhere on that day and comes into our records as it stood then: nothing more happens to it. */
    public DeclarationRecorded putOnRecord(
            Numbered numbered, Procedure procedure, LocalDate on, Instant closed, Actor by, Instant now) {
        mustAwaitDecision();
        publish(numbered, procedure, on, by, now);
        state = CLOSED;
        closedAt = closed;
        return new DeclarationRecorded(id, by, now, printed(procedure), on);
    }

    private DeclarationPublished publish(Numbered numbered, Procedure procedure, LocalDate on, Actor by, Instant now) {
        state = OPEN;
        ref = numbered.ref();
        scope = numbered.scope();
        suffix = numbered.suffix();
        numbers = numbered.parts();
        number = numbered.running(Kind.NUMBER);
        documentNumber = numbered.running(Kind.DOCUMENT);
        publishedOn = on;
        return new DeclarationPublished(id, by, now, printed(procedure), on);
    }

    /** It is given a number that it did not bear before, such as that of an adopted text. */
    public void bears(Kind kind, Map<NumberPart, Integer> parts) {
        var all = new EnumMap<Kind, Map<NumberPart, Integer>>(Kind.class);
        all.putAll(numbers);
        all.put(kind, parts);
        numbers = all;
    }

    /** One of its numbers as printed, with the suffix of an amendment; empty where it bears none of that kind. */
    public Optional<String> number(Kind kind, Procedure procedure) {
        return Optional.ofNullable(numbers.get(kind))
                .map(parts -> procedure.numbering().print(kind, parts))
                .map(printed -> kind == Kind.NUMBER || kind == Kind.DOCUMENT ? printed + suffix : printed);
    }

    /** All of its numbers as printed, that by which it is known first: "No. 745", "Doc. 15575". */
    public List<String> printed(Procedure procedure) {
        return procedure.numbering().patterns().stream()
                .flatMap(named -> number(named.kind(), procedure).stream())
                .toList();
    }

    /**
     * No more names are added.
     *
     * @param at when its time was over, which may have been while nobody was there to notice
     */
    public DeclarationClosed close(LocalDate on, Instant at, Actor by, Instant now) {
        if (state != OPEN) {
            throw wrongState("declaration_cannot_close");
        }
        state = CLOSED;
        closedAt = at;
        return new DeclarationClosed(id, by, now, on);
    }

    /** Its time ran out before it had what it needed. */
    public DeclarationLapsed lapse(LocalDate on, Instant at, Actor by, Instant now) {
        if (!state.isOpenForSignature()) {
            throw wrongState("declaration_cannot_lapse");
        }
        state = LAPSED;
        closedAt = at;
        return new DeclarationLapsed(id, by, now, on);
    }

    /** Refuses unless the table office has it to decide. */
    public void mustAwaitDecision() {
        if (state != SUBMITTED) {
            throw wrongState("declaration_cannot_decide");
        }
    }

    Refusal wrongState(String key) {
        return Refusal.of(Refusal.Kind.CONFLICT, key, state.name().toLowerCase(java.util.Locale.ROOT));
    }
}
