package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undersigned.declaration.Actor;
import org.undersigned.ledger.log.SignedTexts;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Opened;
import org.undersigned.signing.audit.AuditEvent.AuditEnded;
import org.undersigned.signing.audit.AuditEvent.OpeningsShown;
import org.undersigned.signing.audit.AuditEvent.SampleDrawn;
import org.undersigned.signing.audit.LedgerAudit.State;

/** What an auditor does: draws, looks, marks, ends. For everybody else there is no such audit. */
@ApplicationScoped
class Auditing {

    /** Of entries, on one page. */
    static final int AT_ONCE = 25;

    private static final int FEWEST_CHARACTERS = 16;
    private static final int MOST_CHARACTERS = 500;

    @Inject
    Population population;

    @Inject
    Examination examination;

    @Inject
    SignedTexts signed;

    @Inject
    Event<AuditEvent> events;

    @Inject
    Clock clock;

    /** @throws Refusal (404) where it is not the actor's own, or was called off */
    LedgerAudit own(String id, Actor by) {
        return mine(LedgerAudit.findById(id), by);
    }

    private static LedgerAudit held(String id, Actor by) {
        return mine(LedgerAudit.held(id), by);
    }

    private static LedgerAudit mine(LedgerAudit audit, Actor by) {
        if (audit == null || !audit.auditorId.equals(by.id()) || audit.state() == State.DISMISSED) {
            throw LedgerAudit.notFound();
        }
        return audit;
    }

    /**
     * Draws the sample, once.
     *
     * @param randomness at least 16 characters of the auditor's own
     */
    @Transactional
    void draw(String id, String randomness, Actor by) {
        var audit = held(id, by);
        audit.mustBe(State.APPOINTED);
        audit.randomness = checked(randomness);
        var wording = audit.wording();
        var all = population.of(wording, audit.treeSize);
        if (all.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit_nothing");
        }
        var sample = Population.drawn(all, audit.treeRoot, audit.randomness);
        var rows = examination.rows(
                wording, sample.stream().map(Population.Placed::commitment).toList());
        audit.population = (long) all.size();
        audit.drawnAt = clock.instant();
        for (int i = 0; i < sample.size(); i++) {
            keep(audit, i + 1, sample.get(i), rows);
        }
        events.fire(new SampleDrawn(audit.declarationId, by, audit.drawnAt, id, sample.size()));
    }

    private static String checked(String randomness) {
        var text = randomness == null ? "" : randomness.strip();
        if (text.codePointCount(0, text.length()) < FEWEST_CHARACTERS
                || text.length() > MOST_CHARACTERS
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.field("randomness", "audit_randomness_wrong", FEWEST_CHARACTERS, MOST_CHARACTERS);
        }
        return text;
    }

    private static void keep(LedgerAudit audit, int n, Population.Placed placed, Map<String, Opened> rows) {
        var entry = new SampledEntry();
        entry.auditId = audit.id;
        entry.n = n;
        entry.place = placed.place();
        entry.commitment = placed.commitment();
        var row = rows.get(HexFormat.of().formatHex(placed.commitment()));
        if (row != null) {
            entry.kind = row.kind();
            entry.rowId = row.rowId();
        }
        entry.persist();
    }

    /** Opens a page of the sample, which is written down. */
    @Transactional
    List<Examined> look(LedgerAudit audit, int page, Actor by) {
        audit.mustBe(State.DRAWN);
        var entries = entries(audit, page);
        if (entries.isEmpty()) {
            throw LedgerAudit.notFound();
        }
        var first = entries.get(0).n;
        var last = entries.get(entries.size() - 1).n;
        events.fire(new OpeningsShown(audit.declarationId, by, clock.instant(), audit.id, first, last));
        return examination.of(audit, entries);
    }

    private static List<SampledEntry> entries(LedgerAudit audit, int page) {
        return SampledEntry.of(audit.id, (page - 1) * AT_ONCE + 1, AT_ONCE);
    }

    /**
     * Keeps what the auditor says of a page. What was refused is never in order: it needs a remark.
     *
     * @param inOrder numbers of those that are
     * @param remarks by their numbers; a remark goes before
     * @param all whether all others of the page that may be are in order, too
     * @throws Refusal (422) where a remark is too long
     */
    @Transactional
    void mark(String id, int page, Set<Integer> inOrder, Map<Integer, String> remarks, boolean all, Actor by) {
        var audit = held(id, by);
        audit.mustBe(State.DRAWN);
        for (var one : examination.of(audit, entries(audit, page))) {
            var remark = remarks.getOrDefault(one.entry().n, "").strip();
            if (remark.length() > SampledEntry.LONGEST_REMARK) {
                throw Refusal.field("remark-" + one.entry().n, "audit_remark_too_long", SampledEntry.LONGEST_REMARK);
            }
            if (!remark.isEmpty()) {
                one.entry().remarked(remark);
            } else if (!one.isRefused() && (all || inOrder.contains(one.entry().n))) {
                one.entry().passed();
            }
        }
    }

    /** Writes and signs the protocol; which rows belong to the sample is forgotten then. */
    @Transactional
    void end(String id, Actor by) {
        var audit = held(id, by);
        audit.mustBe(State.DRAWN);
        long unmarked = SampledEntry.unmarked(id);
        if (unmarked > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit_unmarked", unmarked);
        }
        var entries = SampledEntry.of(id);
        var protocol = Protocol.of(audit, examination.of(audit, entries), signed.origin(), clock.instant());
        audit.protocol = signed.sign(Protocol.KIND, protocol).toString();
        audit.endedAt = clock.instant();
        entries.forEach(entry -> {
            entry.rowId = null;
            entry.kind = null;
        });
        events.fire(new AuditEnded(audit.declarationId, by, audit.endedAt, id));
    }
}
