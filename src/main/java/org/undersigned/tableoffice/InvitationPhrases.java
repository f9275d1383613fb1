package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.undersigned.declaration.AuditEntry;
import org.undersigned.platform.Reader;

/** Words for how members were asked. */
@ApplicationScoped
class InvitationPhrases implements AuditPhrases {

    private static final Set<String> ACTS = Set.of("MembersInvited", "MembersReminded");

    @Override
    public Optional<String> of(AuditEntry entry, Reader reader) {
        return ACTS.contains(entry.act)
                ? Optional.of(reader.say("invitations_trail", entry.act, entry.detail.get("number")))
                : Optional.empty();
    }
}
