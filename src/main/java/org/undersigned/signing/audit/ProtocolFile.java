package org.undersigned.signing.audit;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The protocol of an audit, to be kept. */
final class ProtocolFile {

    private ProtocolFile() {}

    /** @throws org.undersigned.platform.Refusal (404) where there is no such audit, or no protocol yet */
    static Response of(LedgerAudit audit) {
        if (audit == null || audit.protocol == null) {
            throw LedgerAudit.notFound();
        }
        return Response.ok(audit.protocol, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"audit-" + audit.id + ".txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
