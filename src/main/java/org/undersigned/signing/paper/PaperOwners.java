package org.undersigned.signing.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.PaperSignatureHandled;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.signing.citizens.OwnersActs;
import org.undersigned.signing.citizens.OwnersActs.Standing;
import org.undersigned.signing.citizens.Signable;
import org.undersigned.signing.citizens.Signables;

/**
 * What an officer does for somebody who signed on paper without an e-mail address, and so cannot do it by mail. The person
 * is found by the digest of what stood on the sheet; what is typed is kept nowhere, and that it was looked for is told.
 */
@ApplicationScoped
class PaperOwners {

    @Inject
    SheetCheck check;

    @Inject
    Signables signables;

    @Inject
    PaperLines lines;

    @Inject
    OwnersActs acts;

    @Inject
    CurrentAccount officer;

    @Inject
    Event<DeclarationEvent> events;

    @Inject
    Clock clock;

    private record Whose(Signable signable, byte[] signerKey) {}

    /** A declaration of the officer's body that citizens sign. */
    Declaration theirs(String ref) {
        var declaration = check.theirs(ref);
        signables.of(declaration).mustBeForCitizens();
        return declaration;
    }

    /** How the signature of whoever that is stands, if there is one. */
    @Transactional
    Optional<Standing> find(String ref, TypedLine typed) {
        var whose = whose(ref, typed);
        var found = acts.standing(whose.signable(), whose.signerKey());
        tell(whose, found.isPresent() ? "found" : "not_found");
        return found;
    }

    /**
     * Takes it back where the procedure allows it; what had ended before is left alone.
     *
     * @return how it stands now, if there is one
     */
    Optional<Standing> takeBack(String ref, TypedLine typed) {
        var changed = QuarkusTransaction.requiringNew().call(() -> {
            var whose = whose(ref, typed);
            var withdrawn = acts.withdraw(whose.signable(), whose.signerKey());
            if (withdrawn) {
                tell(whose, "taken_back");
            }
            return withdrawn ? whose : null;
        });
        // read anew: the transaction that changed it remembers it as it was
        return changed == null ? find(ref, typed) : acts.standing(changed.signable(), changed.signerKey());
    }

    /**
     * Erases everything that leads to the person.
     *
     * @return false where there is nothing
     */
    boolean erase(String ref, TypedLine typed) {
        var rows = QuarkusTransaction.requiringNew().call(() -> {
            var whose = whose(ref, typed);
            var emptied = acts.erase(whose.signable(), whose.signerKey());
            tell(whose, emptied.isEmpty() ? "not_found" : "erased");
            return emptied;
        });
        acts.destroyKeys(rows);
        return !rows.isEmpty();
    }

    /** Always by name and address: who signed by mail is told of nobody here. */
    private Whose whose(String ref, TypedLine typed) {
        var signable = signables.of(theirs(ref));
        var asked = Set.copyOf(signable.procedure().sign().requiredData());
        var text = typed.checked(null, asked, PaperOwners::atAddress);
        return new Whose(signable, lines.signer(signable.id(), text));
    }

    /** The form has no field for an e-mail address at which one could be missed. */
    private static Remark atAddress(TypedLine line, Remark remark) {
        return "email".equals(remark.field()) ? new Remark("address", "paper_owner_address_needed", List.of()) : remark;
    }

    private void tell(Whose whose, String what) {
        events.fire(new PaperSignatureHandled(whose.signable().id(), Actor.of(officer), clock.instant(), what));
    }
}
