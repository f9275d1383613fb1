package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent;
import org.undersigned.declaration.DeclarationEvent.OpenedForSignature;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Withdrawal;

/** Puts names under declarations, exactly once each, and takes them back where the procedure allows it. */
@ApplicationScoped
public class Signatures {

    @Inject
    Drafting drafting;

    @Inject
    Signers signers;

    @Inject
    Eligibility eligibility;

    @Inject
    NameFreezing freezing;

    @Inject
    Tallies tallies;

    @Inject
    SignatureBatch batch;

    @Inject
    SignatureRows rows;

    @Inject
    Event<SigningEvent> events;

    @Inject
    Event<DeclarationEvent> fates;

    @Inject
    Clock clock;

    /**
     * What a signing came to.
     *
     * @param first false where the same person's name was there already; nothing was changed then
     */
    public record Signed(Signature signature, boolean first) {}

    /** Signs as the member behind the account, with the affiliation of today. */
    @Transactional
    public Signed sign(String ref, Actor by) {
        return sign(ref, Choice.NONE, by);
    }

    /** The same as somebody chose, unless another text stands there than the one that was read. */
    @Transactional
    public Signed sign(String ref, Choice choice, Actor by) {
        var wish = new Wish(ref, choice, by);
        return batch.sign(List.of(wish)).get(0).orThrow();
    }

    /**
     * The name as it would be printed if the person signed now, in each way that is open to them, the likeliest first;
     * refuses for the reasons that signing would.
     */
    public List<Preview> previews(Declaration declaration, String personId) {
        var occasion = now(declaration);
        var signer = signers.of(occasion, personId);
        return eligibility.mustBeAbleToSign(occasion, signer).stream()
                .map(standing -> new Preview(standing.value(), freezing.freeze(occasion, signer, standing)))
                .toList();
    }

    /** A way to sign: the value that chooses it, and the name as it would be printed. */
    public record Preview(String value, Signature signature) {}

    /** The originator's name as opening for signature would print it; refuses who could not sign then. */
    public Signature previewOfOpening(Declaration declaration) {
        var occasion = now(declaration);
        var signer = signers.of(occasion, declaration.originatorId);
        return freezing.freeze(occasion, signer, eligibility.mustBeOfTheBody(occasion, signer));
    }

    private Occasion now(Declaration declaration) {
        return Occasion.of(declaration, drafting.procedureOf(declaration), clock.instant());
    }

    /** The originator opens for signature by signing first. */
    void signFirst(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        var originator = new Actor(event.actor().id(), event.actor().name(), declaration.originatorId);
        var wish = new Wish(declaration.id, Choice.NONE, originator);
        batch.sign(Map.of(declaration.id, declaration), List.of(wish)).get(0).orThrow();
    }

    /** Refuses whoever cannot take the name back now, with the reason; else tells the signature. */
    public Signature mustBeWithdrawable(Declaration declaration, String personId) {
        var signature = Signature.under(declaration, personId)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signing_not_signed"));
        new WithdrawalRule(drafting.procedureOf(declaration)).mustAllow(declaration, clock.instant());
        return signature;
    }

    /** Takes a name back where the procedure allows it; says why where it does not. */
    @Transactional
    public Signature withdraw(String ref, Actor by) {
        var declaration = heldForWithdrawal(ref);
        var signature = mustBeWithdrawable(declaration, by.mustBePerson());
        var now = clock.instant();
        if (rows.withdrawn(signature, now, drafting.procedureOf(declaration).day(now))) {
            tallies.takeAway(signature);
            events.fire(new SigningEvent.SignatureWithdrawn(declaration.id, signature.id, signature.personId, now));
            voidIfAllLeft(declaration, by, now);
        }
        return signature;
    }

    /** Where a text falls with its last signature, those who leave it follow one another. */
    private Declaration heldForWithdrawal(String ref) {
        var declaration = Declaration.byRef(ref).orElseThrow(Declaration::notFound);
        return fallsWithLast(declaration) ? Declaration.held(ref) : Declaration.heldForSigning(ref);
    }

    private boolean fallsWithLast(Declaration declaration) {
        return drafting.procedureOf(declaration).withdrawSignature().ifAllWithdraw() == Withdrawal.Left.VOID;
    }

    private void voidIfAllLeft(Declaration declaration, Actor by, Instant now) {
        if (fallsWithLast(declaration)
                && declaration.state.isOpenForSignature()
                && tallies.of(declaration).counted() == 0) {
            var today = drafting.procedureOf(declaration).day(now);
            fates.fire(declaration.lapse(today, now, by, now));
        }
    }
}
