package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.State;
import org.undersigned.declaration.Wording;
import org.undersigned.declaration.WordingDiff;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Option;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Organization;

/** Words the pages around a member's own signature. */
@ApplicationScoped
class SignViews {

    @Inject
    Drafting drafting;

    @Inject
    Signatories signatories;

    @Inject
    OwnReceipts receipts;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** The public page of a declaration. */
    String page(Declaration declaration) {
        return "/" + reader.lang() + "/declarations/" + declaration.ref;
    }

    SignView sign(Declaration declaration, String person, List<Signatures.Preview> ways, Errors errors) {
        var procedure = drafting.procedureOf(declaration);
        var invitation = Invitation.of(declaration.id, person);
        return new SignView(
                page(declaration),
                declaration.wordingNumber,
                declaration.ref,
                procedure.title().in(reader.locale()),
                Signature.under(declaration, declaration.originatorId)
                        .map(first -> first.printed)
                        .orElse(""),
                ReadText.of(procedure, declaration.wording(), reader.locale()),
                signatories.checklist(declaration).sentence(reader::say),
                ways.get(0).signature().printed,
                ways.size() < 2 ? List.of() : ways.stream().map(this::way).toList(),
                procedure.sign().declareInterest(),
                changes(declaration, procedure, person),
                withdrawal(procedure),
                procedure
                        .print()
                        .disclaimer()
                        .map(text -> text.in(reader.locale()))
                        .orElse(""),
                invitation.isPresent(),
                invitation.filter(one -> one.declinedAt != null).isPresent(),
                errors);
    }

    private Option way(Signatures.Preview way) {
        var signature = way.signature();
        var inNameOf = signature.onBehalfOfId == null
                ? ""
                : Organization.byId(signature.onBehalfOfId)
                        .map(one -> one.label(reader.locale(), signature.signedOn))
                        .orElse("");
        var capacity = signature.capacity.name().toLowerCase(Locale.ROOT);
        return new Option(way.value(), reader.say("signing_as", capacity, signature.printed, inNameOf));
    }

    /** What changed since the wording that the person signed before; null for whoever signs for the first time. */
    private WordingDiff changes(Declaration declaration, Procedure procedure, String person) {
        return Signature.before(declaration, person)
                .map(earlier -> WordingDiff.of(
                        procedure,
                        Wording.findById(new Wording.Key(declaration.id, earlier.wordingNumber)),
                        declaration.wording()))
                .orElse(null);
    }

    SignedView signed(Declaration declaration, Signature signature) {
        var procedure = drafting.procedureOf(declaration);
        var withdrawn = SignatureWithdrawal.of(signature).isPresent();
        var noReceipt = receipts.refusal(signature).map(key -> reader.say(key)).orElse(null);
        return new SignedView(
                declaration.ref,
                procedure.title().in(reader.locale()),
                Headline.of(declaration.wording().versions(), reader.locale()),
                ReadText.of(procedure, declaration.wording(), reader.locale()),
                signature.printed,
                signature.signedAt,
                signatories.checklist(declaration).sentence(reader::say),
                next(declaration.state),
                withdrawal(procedure),
                !withdrawn && allows(procedure, declaration) ? page(declaration) + "/withdraw" : null,
                readable(declaration),
                withdrawn,
                noReceipt == null ? page(declaration) + "/sign/note.txt" : null,
                noReceipt);
    }

    RefusedView refused(Declaration declaration, Refusal refusal) {
        var remark = refusal.remarks.get(0);
        var text = reader.say(remark.key(), remark.args().toArray());
        return new RefusedView(
                reader.say(remark.key() + "_title"), text, reader.say(remark.key() + "_help"), readable(declaration));
    }

    /** Why a name cannot be taken back, with the reason of the procedure where it never can. */
    RefusedView withdrawalRefused(Declaration declaration, Refusal refusal) {
        var reason = drafting.procedureOf(declaration).withdrawSignature().reason();
        var plain = refused(declaration, refusal);
        return reason.filter(text -> refusal.remarks.get(0).key().equals("signing_withdrawal_never"))
                .map(text -> new RefusedView(plain.title(), text.in(reader.locale()), plain.help(), plain.readable()))
                .orElse(plain);
    }

    /** Whether a signature under that procedure can be withdrawn, in words. */
    String withdrawal(Procedure procedure) {
        var rule = procedure.withdrawSignature();
        var words = reader.say("signing_withdrawal_rule", rule.until().name().toLowerCase(Locale.ROOT));
        return rule.reason()
                .map(reason -> words + " " + reason.in(reader.locale()))
                .orElse(words);
    }

    private String readable(Declaration declaration) {
        return declaration.isPublic() ? page(declaration) : null;
    }

    private String next(State state) {
        return reader.say("signing_signed_next", state.name().toLowerCase(Locale.ROOT));
    }

    private boolean allows(Procedure procedure, Declaration declaration) {
        try {
            new WithdrawalRule(procedure).mustAllow(declaration, clock.instant());
            return true;
        } catch (Refusal no) {
            return false;
        }
    }
}
