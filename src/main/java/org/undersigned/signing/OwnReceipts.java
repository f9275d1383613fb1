package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.undersigned.ledger.Receipt;
import org.undersigned.ledger.log.Receipts;
import org.undersigned.platform.Refusal;

/** What a member may keep to show that the own name is in the ledger. */
@ApplicationScoped
class OwnReceipts {

    @Inject
    Receipts receipts;

    @Inject
    Entries entries;

    /** Why there is none for it, and will be none; nothing where there is one, or will be in a moment. */
    Optional<String> refusal(Signature signature) {
        if (SignatureWithdrawal.of(signature).isPresent()) {
            return Optional.of("signing_receipt_withdrawn");
        }
        return signature.nonce == null ? Optional.of("signing_receipt_before") : Optional.empty();
    }

    /** Refuses, with the reason, where there is none; who asks within a minute of signing is asked to come again. */
    Receipt of(Signature signature) {
        refusal(signature).ifPresent(why -> {
            throw Refusal.of(Refusal.Kind.CONFLICT, why);
        });
        return receipts.of(entries.entry(signature).bytes())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signing_receipt_soon"));
    }
}
