package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.Accounts;
import org.undersigned.signing.audit.AuditEvent.AuditorAppointed;

/** Tells somebody that they are to audit the ledger. */
@ApplicationScoped
class AuditMail {

    @Inject
    Accounts accounts;

    @Inject
    NewsMail mail;

    void write(@Observes AuditorAppointed appointed) {
        Declaration declaration = Declaration.findById(appointed.declarationId());
        accounts.find(appointed.auditorId())
                .ifPresent(auditor -> mail.write(
                        new NewsMail.Item(
                                declaration,
                                "audit",
                                "/desk/audits/" + appointed.audit(),
                                null,
                                List.of(appointed.actor().name())),
                        auditor,
                        appointed.audit()));
    }
}
