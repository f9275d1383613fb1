package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/** What somebody who signed as a citizen may do with their own signature, by a mailed link: see it, withdraw it, erase it. */
@ApplicationScoped
class OwnSignatures {

    @Inject
    Signables signables;

    @Inject
    Tokens tokens;

    @Inject
    RowKeys keys;

    @Inject
    OwnersActs acts;

    @Inject
    OwnNews news;

    @Inject
    Clock clock;

    /**
     * A signature as its owner sees it.
     *
     * @param name null where it is held nowhere, or only the addressee can read it
     * @param end {@code WITHDRAWN}, {@code HELD} or why it was found invalid; null where it counts
     * @param news whether they get news of the text
     */
    record Own(Signable signable, CitizenSignature signature, SignatoryName name, String end, boolean news) {

        boolean ended() {
            return end != null;
        }

        boolean canBeTakenBack() {
            return OwnersActs.canEnd(end);
        }
    }

    /** The signature behind a link; nothing where the link is not good any more, or nobody has signed from that mailbox. */
    @Transactional
    Optional<Own> behind(String ref, String token) {
        var signable = signables.of(ref);
        return link(signable, token).flatMap(link -> acts.latest(signable, link.signerKey)
                .map(signature ->
                        new Own(signable, signature, name(signature), acts.end(signature), news.wanted(link))));
    }

    private Optional<OwnLink> link(Signable signable, String token) {
        return OwnLink.byToken(signable.id(), OwnLink.key(tokens, signable.id(), token))
                .filter(link -> clock.instant().isBefore(link.expiresAt));
    }

    /** Why it cannot be withdrawn now, or nothing. */
    Optional<Refusal> notWithdrawable(Own own) {
        return acts.notWithdrawable(own.signable());
    }

    /** Takes the name back where the procedure allows it. */
    @Transactional
    void withdraw(String ref, String token) {
        var own = mustBeThere(ref, token);
        acts.withdraw(own.signable(), own.signature().signerKey);
    }

    /** Ends the news of the text, and leaves the signature alone. */
    void endNews(String ref, String token) {
        var over = QuarkusTransaction.requiringNew()
                .call(() ->
                        news.end(link(mustBeThere(ref, token).signable(), token).orElseThrow()));
        keys.destroy(over);
    }

    /** Erases everything that leads to the person, whatever the procedure says of withdrawing, and ends their news. */
    void erase(String ref, String token) {
        var over = new ArrayList<String>();
        var rows = QuarkusTransaction.requiringNew().call(() -> {
            var own = mustBeThere(ref, token);
            var link = link(own.signable(), token).orElseThrow();
            var mailbox = news.mailbox(link);
            var erased = acts.erase(own.signable(), own.signature().signerKey);
            // after the requests: none of them can be made a subscription any more
            mailbox.ifPresent(one -> over.addAll(news.end(link, one)));
            return erased;
        });
        acts.destroyKeys(rows);
        keys.destroy(over);
    }

    private Own mustBeThere(String ref, String token) {
        return behind(ref, token).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "citizens_link_over"));
    }

    private SignatoryName name(CitizenSignature signature) {
        if (signature.visibility != Visibility.PUBLIC || signature.nameSealed == null) {
            return null;
        }
        var key = signature.row().key(SignatoryName.KIND);
        return Optional.ofNullable(keys.find(List.of(key)).get(key))
                .map(found -> SignatoryName.opened(signature.nameSealed, found))
                .orElse(null);
    }
}
