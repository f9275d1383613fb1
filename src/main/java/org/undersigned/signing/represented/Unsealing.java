package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.RowId;
import org.undersigned.vault.RowKeys;

/**
 * Takes out what is sealed, of persons and of links: the row first, and the key when that is sure. Should the database of
 * the keys be away then, the sweep of keys without a row does it later.
 */
@ApplicationScoped
class Unsealing {

    private static final Logger LOG = Logger.getLogger(Unsealing.class);

    /** Keys of what is no longer there. */
    record KeyDone(String id) {}

    @Inject
    RowKeys keys;

    @Inject
    Event<KeyDone> done;

    /** Nothing of the real name is left. */
    void unseal(Represented person) {
        if (person.hasDetails()) {
            forget(person.sealing(), Sealing.KIND);
            person.seal(null, null);
        }
    }

    /** The link leads nowhere, and the address is gone. */
    void unseal(Invitation invitation) {
        if (invitation.contactSealed != null) {
            forget(invitation.row(), InvitedContact.KIND);
        }
        invitation.delete();
        // the next one to the same person takes its place
        Invitation.flush();
    }

    private void forget(RowId row, String kind) {
        done.fire(new KeyDone(row.key(kind)));
    }

    void destroy(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyDone gone) {
        try {
            keys.destroy(List.of(gone.id()));
        } catch (Refusal away) {
            LOG.warnf("The key %s is left for the sweep", gone.id());
        }
    }
}
