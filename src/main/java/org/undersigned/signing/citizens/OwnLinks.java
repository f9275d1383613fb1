package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.undersigned.platform.Ids;
import org.undersigned.platform.RateLimits;
import org.undersigned.platform.Refusal;
import org.undersigned.vault.BlindIndex;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/** Whoever asks for their own signature is mailed a link, whether or not there is one: the answer tells nothing. */
@ApplicationScoped
class OwnLinks {

    @Inject
    Signables signables;

    @Inject
    RowKeys keys;

    @Inject
    BlindIndex index;

    @Inject
    Tokens tokens;

    @Inject
    RateLimits limits;

    @Inject
    CitizensConfig config;

    @Inject
    Clock clock;

    /**
     * Has a link mailed.
     *
     * @param source the network from which is asked, see {@link org.undersigned.platform.SourcePrefix}
     * @throws Refusal (422, field {@code email}), (429) where it was asked too often
     */
    @Transactional
    void ask(String ref, String email, Locale locale, String source) {
        var signable = signables.of(ref);
        signable.mustBeForCitizens();
        var mailbox = Mailbox.of(email);
        var period = config.limits().period();
        if (!limits.take("own-from", source, config.limits().perSource(), period)
                || !limits.take("own-to", mailbox.identity(), config.limits().perAddress(), period)) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "error_too_many");
        }
        var contact = new Contact(mailbox.address(), Tokens.next(), Tokens.code());
        var row = new RowId(signable.id(), Ids.wide());
        var key = keys.fresh(row.key(Contact.KIND));
        keys.keep(List.of(key));
        var link = new OwnLink();
        link.declarationId = row.declarationId();
        link.id = row.id();
        link.signerKey = index.digest(signable.id(), "signer", mailbox.identity());
        link.tokenKey = OwnLink.key(tokens, signable.id(), contact.token());
        link.contactSealed = contact.sealed(key);
        link.locale = locale.getLanguage();
        link.askedAt = clock.instant();
        link.expiresAt = clock.instant().plus(config.linkWorksFor());
        link.nextMailAt = clock.instant();
        link.persist();
    }
}
