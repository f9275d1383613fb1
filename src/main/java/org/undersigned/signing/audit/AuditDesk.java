package org.undersigned.signing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Reader;

/** Audits, for pages on which they are mentioned. */
@Named("audits")
@ApplicationScoped
public class AuditDesk {

    @Inject
    CurrentAccount account;

    @Inject
    Reader reader;

    /**
     * A published protocol.
     *
     * @param address of the file
     */
    public record Published(String auditor, Instant endedAt, String address) {}

    /** Those to which whoever is signed in was appointed. */
    List<AuditLine> mine() {
        return LedgerAudit.of(account.id()).stream()
                .map(audit -> AuditLine.of(audit, reader))
                .toList();
    }

    public boolean isAuditor() {
        return LedgerAudit.count("auditorId = ?1 and dismissedAt is null", account.id()) > 0;
    }

    /** Of the text at that address. */
    public List<Published> published(String ref) {
        return Declaration.byRef(ref)
                .map(declaration -> LedgerAudit.published(declaration.id).stream()
                        .map(audit -> new Published(
                                audit.auditorName,
                                audit.endedAt,
                                reader.page("declarations", ref, "audits", audit.id, "protocol.txt")))
                        .toList())
                .orElse(List.of());
    }
}
