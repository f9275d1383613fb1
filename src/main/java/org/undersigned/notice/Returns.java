package org.undersigned.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.undersigned.signing.invitations.Arrivals;

/** Tells those who asked members to sign which of their mails came back. */
@ApplicationScoped
class Returns {

    @Inject
    Arrivals arrivals;

    /** @param said by the server; nobody learns the address from it */
    void put(OutboxMail mail, String said) {
        if (mail.asked != null) {
            arrivals.cameBack(mail.askedFor, mail.asked, mail.recipient, ServerWords.of(said, mail.recipient));
        }
    }
}
