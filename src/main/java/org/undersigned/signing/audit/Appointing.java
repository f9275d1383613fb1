package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Account;
import org.undersigned.identity.Accounts;
import org.undersigned.identity.Role;
import org.undersigned.ledger.log.PublicLog;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signature;
import org.undersigned.signing.audit.AuditEvent.AuditorAppointed;
import org.undersigned.signing.audit.AuditEvent.AuditorDismissed;
import org.undersigned.signing.audit.AuditEvent.ProtocolPublished;

/** What an administrator does: appoints an auditor, calls the audit off, publishes what came of it. */
@ApplicationScoped
class Appointing {

    @Inject
    Accounts accounts;

    @Inject
    PublicLog log;

    @Inject
    Event<AuditEvent> events;

    @Inject
    Clock clock;

    /**
     * Appoints somebody for the wording at which the text stands, under the checkpoint that was published last.
     *
     * @throws Refusal (422) where there is no such text or account, or it is somebody whose own work would be looked at
     */
    @Transactional
    LedgerAudit appoint(String ref, String email, Actor by) {
        var declaration = Declaration.byRef(ref == null ? "" : ref.strip())
                .filter(one -> !one.state.isWritable() && one.wording() != null)
                .orElseThrow(() -> Refusal.field("ref", "audit_no_text"));
        var auditor = accounts.findByEmail(email == null ? "" : email)
                .filter(account -> !account.isDisabled())
                .orElseThrow(() -> Refusal.field("email", "audit_no_account"));
        mustBeFromOutside(declaration, auditor, by);
        var last = log.last().orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "audit_no_checkpoint"));
        if (last.checkpoint().size() == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit_no_checkpoint");
        }
        var audit = new LedgerAudit();
        audit.id = Ids.next();
        audit.declarationId = declaration.id;
        audit.wordingNumber = declaration.wordingNumber;
        audit.auditorId = auditor.id;
        audit.auditorName = auditor.name;
        audit.appointedBy = by.id();
        audit.appointedByName = by.name();
        audit.appointedAt = clock.instant();
        audit.treeSize = last.checkpoint().size();
        audit.treeRoot = last.checkpoint().root();
        audit.persist();
        events.fire(new AuditorAppointed(declaration.id, by, audit.appointedAt, audit.id, auditor.id));
        return audit;
    }

    private static void mustBeFromOutside(Declaration declaration, Account auditor, Actor by) {
        var isInvolved = auditor.id.equals(by.id())
                || auditor.grants().stream()
                        .anyMatch(grant ->
                                grant.role().equals(Role.TABLE_OFFICE) && declaration.bodyId.equals(grant.bodyId()))
                || auditor.personId != null
                        && (Author.of(declaration.id, auditor.personId).isPresent()
                                || declaration.isOriginatedBy(auditor.personId)
                                || Signature.under(declaration, auditor.personId)
                                        .isPresent());
        if (isInvolved) {
            throw Refusal.field("email", "audit_involved");
        }
    }

    /** @throws Refusal (409) where it is over */
    @Transactional
    void dismiss(String id, Actor by) {
        var audit = LedgerAudit.held(id);
        audit.dismiss(clock.instant());
        events.fire(new AuditorDismissed(audit.declarationId, by, audit.dismissedAt, id));
    }

    /** @throws Refusal (409) where there is no protocol */
    @Transactional
    void publish(String id, Actor by) {
        var audit = LedgerAudit.held(id);
        var isNew = audit.publishedAt == null;
        audit.publish(clock.instant());
        if (isNew) {
            events.fire(new ProtocolPublished(audit.declarationId, by, audit.publishedAt, id));
        }
    }
}
