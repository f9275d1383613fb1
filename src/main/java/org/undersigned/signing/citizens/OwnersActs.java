package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;
import org.undersigned.signing.WithdrawalRule;
import org.undersigned.vault.RowKeys;

/** What is done because somebody who signed as a citizen asks for it, by mail or at the table office: taken back, erased. */
@ApplicationScoped
public class OwnersActs {

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
                position = null, nonce = null, domain_key = null, name_key = null, source_key = null,
                record_hash = null
            where declaration_id = :declaration and id = :id""";

    @Inject
    Ending ending;

    @Inject
    Forgetting forgetting;

    @Inject
    RowKeys keys;

    @Inject
    Session database;

    @Inject
    Clock clock;

    /**
     * How a signature stands, without its name.
     *
     * @param at when it began to count, to the minute
     * @param listed whether its name stands in the public list
     * @param end {@code WITHDRAWN}, {@code HELD} or why it was found invalid; null where it counts
     * @param kept why it cannot be taken back now, or null
     */
    public record Standing(Instant at, Visibility visibility, boolean listed, String end, Refusal kept) {

        /** Whether there is anything to take back. */
        public boolean canBeTakenBack() {
            return canEnd(end);
        }
    }

    /** How the signature of whoever is recognised by that key stands, if there is one. */
    @Transactional
    public Optional<Standing> standing(Signable signable, byte[] signerKey) {
        return latest(signable, signerKey)
                .map(signature -> new Standing(
                        signature.signedAt,
                        signature.visibility,
                        signature.position != null,
                        end(signature),
                        notWithdrawable(signable).orElse(null)));
    }

    /**
     * Takes it back where the procedure allows it.
     *
     * @return false where there is none, or it had ended before; nothing was changed then
     */
    @Transactional(TxType.MANDATORY)
    public boolean withdraw(Signable signable, byte[] signerKey) {
        var declaration = Declaration.heldForSigning(signable.id());
        var signature = latest(signable, signerKey);
        if (signature.isEmpty()) {
            return false;
        }
        mustBeWithdrawable(declaration, signable);
        var withdrawn = ending.withdraw(signature.get());
        if (withdrawn) {
            unlist(signature.get());
        }
        return withdrawn;
    }

    /**
     * Erases everything that leads to the person, whatever the procedure says of withdrawing: nobody may be made to stay.
     * What is not a person's any more cannot be told from a double, so it no longer counts.
     *
     * @return the rows that were emptied, whose keys are to go by {@link #destroyKeys} once this is committed
     */
    @Transactional(TxType.MANDATORY)
    public List<RowId> erase(Signable signable, byte[] signerKey) {
        Declaration.heldForSigning(signable.id());
        var all = CitizenSignature.of(signable.id(), signable.wordingNumber(), signerKey);
        all.forEach(signature -> {
            ending.withdraw(signature);
            empty(signature);
        });
        OwnLink.forget(signable.id(), signerKey);
        forgetting.forget(signable.id(), signerKey);
        return all.stream().map(CitizenSignature::row).toList();
    }

    /** Ends what was sealed in those rows in every backup, too. */
    public void destroyKeys(List<RowId> erased) {
        keys.destroy(RowId.keys(erased, SignatoryName.KIND));
    }

    /** The signature under the latest wording of which there is one. */
    Optional<CitizenSignature> latest(Signable signable, byte[] signerKey) {
        return CitizenSignature.of(signable.id(), signable.wordingNumber(), signerKey).stream()
                .findFirst();
    }

    /** Why no signature can be taken back now, or nothing. */
    Optional<Refusal> notWithdrawable(Signable signable) {
        try {
            mustBeWithdrawable(Declaration.findById(signable.id()), signable);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Why it does not count, or null. */
    String end(CitizenSignature signature) {
        return database.createNativeQuery(ENDED, String.class)
                .setParameter("declaration", signature.declarationId)
                .setParameter("id", signature.id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** What is held may count again, so it may be taken back. */
    static boolean canEnd(String end) {
        return end == null || Ending.HELD.equals(end);
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
}
