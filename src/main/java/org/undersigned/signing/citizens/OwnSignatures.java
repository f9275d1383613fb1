package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.WithdrawalRule;
import org.undersigned.vault.RowKeys;
import org.undersigned.vault.Tokens;

/** What somebody who signed as a citizen may do with their own signature, by a mailed link: see it, withdraw it, erase it. */
@ApplicationScoped
class OwnSignatures {

    private static final String ENDED =
            """
            select coalesce(reason, kind) from citizen_signature_end
            where declaration_id = :declaration and signature_id = :id""";

    private static final String UNLIST =
            "update citizen_signature set position = null where declaration_id = :declaration and id = :id";

    /** The row stays, for it is counted among those withdrawn; nothing in it leads to anybody. */
    private static final String ERASE =
            """
            update citizen_signature set signer_key = :nobody, visibility = 'COUNTED', country = null, name_sealed = null,
                position = null, nonce = null, domain_key = null, name_key = null, source_key = null
            where declaration_id = :declaration and id = :id""";

    @Inject
    Signables signables;

    @Inject
    Tokens tokens;

    @Inject
    RowKeys keys;

    @Inject
    Ending ending;

    @Inject
    Forgetting forgetting;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /**
     * A signature as its owner sees it.
     *
     * @param name null where it is held nowhere, or only the addressee can read it
     * @param end {@code WITHDRAWN}, {@code HELD} or why it was found invalid; null where it counts
     */
    record Own(Signable signable, CitizenSignature signature, SignatoryName name, String end) {

        boolean ended() {
            return end != null;
        }

        /** What is held may count again, so it may be taken back. */
        boolean canBeTakenBack() {
            return !ended() || Ending.HELD.equals(end);
        }
    }

    /** The signature behind a link; nothing where the link is not good any more, or nobody has signed from that mailbox. */
    @Transactional
    Optional<Own> behind(String ref, String token) {
        var signable = signables.of(ref);
        return OwnLink.byToken(signable.id(), OwnLink.key(tokens, signable.id(), token))
                .filter(link -> clock.instant().isBefore(link.expiresAt))
                .flatMap(link -> signatures(signable, link.signerKey).stream().findFirst())
                .map(signature -> new Own(signable, signature, name(signature), end(signature)));
    }

    /** Why it cannot be withdrawn now, or nothing. */
    Optional<Refusal> notWithdrawable(Own own) {
        try {
            mustBeWithdrawable(Declaration.findById(own.signable().id()), own.signable());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Takes the name back where the procedure allows it. */
    @Transactional
    void withdraw(String ref, String token) {
        var own = mustBeThere(ref, token);
        mustBeWithdrawable(Declaration.heldForSigning(own.signable().id()), own.signable());
        if (ending.withdraw(own.signature())) {
            unlist(own.signature());
        }
    }

    /**
     * Erases everything that leads to the person, whatever the procedure says of withdrawing: nobody may be made to stay.
     * What is not a person's any more cannot be told from a double, so it no longer counts.
     */
    void erase(String ref, String token) {
        var rows = QuarkusTransaction.requiringNew().call(() -> {
            var own = mustBeThere(ref, token);
            Declaration.heldForSigning(own.signable().id());
            var signerKey = own.signature().signerKey;
            var all = signatures(own.signable(), signerKey);
            all.forEach(signature -> {
                ending.withdraw(signature);
                empty(signature);
            });
            OwnLink.forget(own.signable().id(), signerKey);
            forgetting.forget(own.signable().id(), signerKey);
            return all.stream().map(CitizenSignature::row).toList();
        });
        keys.destroy(RowId.keys(rows, SignatoryName.KIND));
    }

    private static List<CitizenSignature> signatures(Signable signable, byte[] signerKey) {
        return CitizenSignature.of(signable.id(), signable.wordingNumber(), signerKey);
    }

    private Own mustBeThere(String ref, String token) {
        return behind(ref, token).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "citizens_link_over"));
    }

    private void mustBeWithdrawable(Declaration declaration, Signable signable) {
        new WithdrawalRule(signable.procedure()).mustAllow(declaration, clock.instant());
    }

    private void unlist(CitizenSignature signature) {
        database.createNativeMutationQuery(UNLIST)
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .executeUpdate();
    }

    private void empty(CitizenSignature signature) {
        database.createNativeMutationQuery(ERASE)
                .setParameter("nobody", Leaf.nonce())
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .executeUpdate();
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

    private String end(CitizenSignature signature) {
        return database.createNativeQuery(ENDED, String.class)
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
