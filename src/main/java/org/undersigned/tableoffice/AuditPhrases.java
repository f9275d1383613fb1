package org.undersigned.tableoffice;

import java.util.Optional;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for entries of the audit trail that packages above write. */
public interface AuditPhrases {

    /** What the entry tells, in the reader's language; empty where it is of another package. */
    Optional<String> of(AuditEntry entry, Reader reader);
}
