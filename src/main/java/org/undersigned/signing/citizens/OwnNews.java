package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.vault.RowKeys;

/**
 * Whether news of a text go to the mailbox to which a link was sent: no signature leads to them, so the address that is
 * sealed with the link does.
 */
@ApplicationScoped
class OwnNews {

    private static final String WAITING =
            """
            select count(*) from signature_request
            where declaration_id = :declaration and signer_key = :signer and wants_updates""";

    private static final String WANT_NONE =
            """
            update signature_request set wants_updates = false
            where declaration_id = :declaration and signer_key = :signer and wants_updates""";

    @Inject
    NewsSubscriptions subscriptions;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    /** Whether they get news, or will as soon as what they asked for is looked at. */
    boolean wanted(OwnLink link) {
        var waiting = database.createNativeQuery(WAITING, Long.class)
                .setParameter("declaration", link.declarationId)
                .setParameter("signer", link.signerKey)
                .getSingleResult();
        return waiting > 0
                || mailbox(link)
                        .filter(mailbox -> subscriptions.has(link.declarationId, mailbox))
                        .isPresent();
    }

    /** @return ids of the keys that are to be destroyed once it is committed */
    List<String> end(OwnLink link) {
        return mailbox(link).map(mailbox -> end(link, mailbox)).orElse(List.of());
    }

    /** The same where the link is gone already. */
    List<String> end(OwnLink link, Mailbox mailbox) {
        // first what waits: it cannot become a subscription behind our back
        database.createNativeMutationQuery(WANT_NONE)
                .setParameter("declaration", link.declarationId)
                .setParameter("signer", link.signerKey)
                .executeUpdate();
        return subscriptions.end(link.declarationId, mailbox);
    }

    /** To which the link was sent. */
    Optional<Mailbox> mailbox(OwnLink link) {
        var key = new RowId(link.declarationId, link.id).key(Contact.KIND);
        return Optional.ofNullable(keys.find(List.of(key)).get(key))
                .map(found ->
                        new Mailbox(Contact.opened(link.contactSealed, found).email()));
    }
}
