package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
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

    /** The unique index decides; whoever comes second finds the name already there. */
    private static final String INSERT =
            """
            insert into signature (declaration_id, id, wording_number, person_id, capacity, signed_at, signed_on,
                honorific, given, particle, family, delegation_id, delegation_code, country,
                group_id, group_code, group_label, printed, on_behalf_of_id, interest, nonce)
            values (:declarationId, :id, :wordingNumber, :personId, :capacity, :signedAt, :signedOn,
                :honorific, :given, :particle, :family, :delegationId, :delegationCode, :country,
                :groupId, :groupCode, :groupLabel, :printed, :onBehalfOf, :interest, :nonce)
            on conflict (declaration_id, wording_number, person_id) do nothing
            """;

    @Inject
    Drafting drafting;

    @Inject
    Eligibility eligibility;

    @Inject
    NameFreezing freezing;

    @Inject
    Tallies tallies;

    @Inject
    Entries entries;

    @Inject
    Session database;

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
        var declaration = Declaration.heldForSigning(ref);
        if (choice.readAnother(declaration) && declaration.state.isOpenForSignature()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_text_changed");
        }
        return sign(declaration, by.mustBePerson(), choice);
    }

    /**
     * The name as it would be printed if the person signed now, in each way that is open to them, the likeliest first;
     * refuses for the reasons that signing would.
     */
    public List<Preview> previews(Declaration declaration, String personId) {
        var procedure = drafting.procedureOf(declaration);
        var now = clock.instant();
        return eligibility.mustBeAbleToSign(declaration, procedure, personId, now).stream()
                .map(standing -> new Preview(
                        standing.value(), freezing.freeze(declaration, personId, standing, procedure.day(now), now)))
                .toList();
    }

    /** A way to sign: the value that chooses it, and the name as it would be printed. */
    public record Preview(String value, Signature signature) {}

    /** The originator's name as opening for signature would print it; refuses who could not sign then. */
    public Signature previewOfOpening(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        var now = clock.instant();
        var standing = eligibility.mustBeOfTheBody(declaration, procedure, declaration.originatorId, now);
        return freezing.freeze(declaration, declaration.originatorId, standing, procedure.day(now), now);
    }

    /** The originator opens for signature by signing first. */
    void signFirst(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        sign(declaration, declaration.originatorId, Choice.NONE);
    }

    private Signed sign(Declaration declaration, String personId, Choice choice) {
        return Signature.under(declaration, personId)
                .map(existing -> alreadySigned(existing))
                .orElseGet(() -> signNow(declaration, personId, choice));
    }

    private Signed signNow(Declaration declaration, String personId, Choice choice) {
        var signature = choice.among(previews(declaration, personId));
        signature.interest = choice.interest();
        if (!insert(signature)) {
            return alreadySigned(Signature.under(declaration, personId).orElseThrow());
        }
        tallies.add(signature);
        events.fire(new SigningEvent.SignatureCounted(declaration.id, signature.id, personId, signature.signedAt));
        return new Signed(signature, true);
    }

    private Signed alreadySigned(Signature existing) {
        if (SignatureWithdrawal.findByIdOptional(new Signature.Key(existing.declarationId, existing.id))
                .isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_withdrawn_is_final");
        }
        return new Signed(existing, false);
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
        if (withdrawn(signature, now, drafting.procedureOf(declaration).day(now))) {
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

    /** Notes the withdrawal, with its entry for the ledger; false where it was withdrawn before. */
    boolean withdrawn(Signature signature, Instant now, LocalDate today) {
        var first = database.createNativeMutationQuery(
                                """
                                insert into signature_withdrawal
                                    (declaration_id, signature_id, withdrawn_at, withdrawn_on)
                                values (:declaration, :signature, :at, :on) on conflict do nothing
                                """)
                        .setParameter("declaration", signature.declarationId)
                        .setParameter("signature", signature.id)
                        .setParameter("at", now)
                        .setParameter("on", today)
                        .executeUpdate()
                == 1;
        if (first) {
            entries.withdrawn(signature);
        }
        return first;
    }

    /** Writes the name down, with its entry for the ledger; false where the person's name stands there already. */
    boolean insert(Signature s) {
        var first = database.createNativeMutationQuery(INSERT)
                        .setParameter("declarationId", s.declarationId)
                        .setParameter("id", s.id)
                        .setParameter("wordingNumber", s.wordingNumber)
                        .setParameter("personId", s.personId)
                        .setParameter("capacity", s.capacity.name())
                        .setParameter("signedAt", s.signedAt)
                        .setParameter("signedOn", s.signedOn)
                        .setParameter("honorific", s.honorific, String.class)
                        .setParameter("given", s.given, String.class)
                        .setParameter("particle", s.particle, String.class)
                        .setParameter("family", s.family)
                        .setParameter("delegationId", s.delegationId, String.class)
                        .setParameter("delegationCode", s.delegationCode, String.class)
                        .setParameter("country", s.country, String.class)
                        .setParameter("groupId", s.groupId, String.class)
                        .setParameter("groupCode", s.groupCode, String.class)
                        .setParameter("groupLabel", s.groupLabel, String.class)
                        .setParameter("printed", s.printed)
                        .setParameter("onBehalfOf", s.onBehalfOfId, String.class)
                        .setParameter("interest", s.interest)
                        .setParameter("nonce", s.nonce)
                        .executeUpdate()
                == 1;
        if (first) {
            entries.signed(s);
        }
        return first;
    }
}
