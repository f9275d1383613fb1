package org.undersigned.signing.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Headline;
import org.undersigned.declaration.State;
import org.undersigned.platform.Reader;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.citizens.OwnSignatures.Own;

/** Words what is held of a signature for its owner. */
@ApplicationScoped
class OwnSignatureViews {

    @Inject
    Signables signables;

    @Inject
    OwnSignatures signatures;

    @Inject
    Reader reader;

    /** What the text is called; null for what is not everybody's to read: whoever signed it may ask all the same. */
    @Transactional
    Headline headline(String ref) {
        var signable = signables.of(ref);
        signable.mustBeForCitizens();
        return signable.published() || signable.state() == State.GATHERING ? headline(signable) : null;
    }

    OwnSignatureView of(Own own, String page) {
        var signature = own.signature();
        return new OwnSignatureView(
                page,
                headline(own.signable()),
                own.signable().ref(),
                signature.id,
                signature.signedAt,
                signature.wordingNumber,
                reader.say("signatory_held_state_value", own.ended() ? own.end() : "COUNTED"),
                name(own),
                visibility(own),
                signature.country == null ? null : Countries.name(signature.country, reader.locale()),
                own.name() == null ? null : own.name().postcode(),
                own.canBeTakenBack(),
                signatures
                        .notWithdrawable(own)
                        .map(refusal -> kept(own, refusal))
                        .orElse(null),
                own.news());
    }

    /** What was taken back is in no list any more, but its name is held until it is erased. */
    private String visibility(Own own) {
        var signature = own.signature();
        return signature.visibility == Visibility.PUBLIC && signature.position == null
                ? reader.say("signatory_held_unlisted")
                : reader.say("signatory_visibility", signature.visibility.name().toLowerCase(Locale.ROOT));
    }

    private String name(Own own) {
        if (own.name() != null) {
            return own.name().name();
        }
        return reader.say(
                own.signature().visibility == Visibility.RECIPIENT
                        ? "signatory_held_name_sealed"
                        : "signatory_held_name_none");
    }

    /** The procedure's own reason where there is one. */
    private String kept(Own own, Refusal refusal) {
        var remark = refusal.remarks.get(0);
        var reason = own.signable().procedure().withdrawSignature().reason();
        var words = reader.say(remark.key(), remark.args().toArray());
        return reason.map(text -> words + " " + text.in(reader.locale())).orElse(words);
    }

    private Headline headline(Signable signable) {
        var wording = Declaration.byRef(signable.id()).orElseThrow().wording();
        return Headline.of(wording.versions(), reader.locale());
    }
}
