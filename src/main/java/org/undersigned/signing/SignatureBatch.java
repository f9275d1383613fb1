package org.undersigned.signing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.Signatures.Signed;

/**
 * Puts the names of many under declarations in one transaction: what decides is looked up for all of them at once, their rows
 * are written by one statement, and each count that they touch is changed once. Who is refused stands in nobody's way.
 */
@ApplicationScoped
class SignatureBatch {

    @Inject
    Drafting drafting;

    @Inject
    Signers signers;

    @Inject
    Eligibility eligibility;

    @Inject
    NameFreezing freezing;

    @Inject
    SignatureRows rows;

    @Inject
    Tallies tallies;

    @Inject
    Event<SigningEvent> events;

    @Inject
    Clock clock;

    /**
     * A declaration with those who would sign it.
     *
     * @param names that stand under it or come now, by the record of the person that bears them
     * @param withdrawn ids of those that were taken back
     */
    private record Signing(
            Occasion occasion, Map<String, Signer> signers, Map<String, Signature> names, Set<String> withdrawn) {}

    /** In the caller's transaction; what each came to, in their order. */
    List<Outcome> sign(List<Wish> wishes) {
        var held = new HashMap<String, Declaration>();
        for (var ref : new TreeSet<>(wishes.stream().map(Wish::ref).toList())) {
            try {
                held.put(ref, Declaration.heldForSigning(ref));
            } catch (Refusal notThere) {
                held.put(ref, null);
            }
        }
        return sign(held, wishes);
    }

    /** The same where the transaction holds the declarations already, by how the wishes refer to them. */
    List<Outcome> sign(Map<String, Declaration> held, List<Wish> wishes) {
        var signings = signings(held, wishes);
        var coming = new ArrayList<Signature>();
        var outcomes = new ArrayList<Outcome>();
        for (var wish : wishes) {
            try {
                outcomes.add(Outcome.of(decided(wish, held.get(wish.ref()), signings, coming)));
            } catch (Refusal refusal) {
                outcomes.add(Outcome.against(refusal));
            }
        }
        var lost = written(coming, signings);
        outcomes.replaceAll(one -> one.isSigned() && lost.contains(one.signed().signature()) ? overtaken(one) : one);
        return outcomes;
    }

    /** By declaration. */
    private Map<String, Signing> signings(Map<String, Declaration> held, List<Wish> wishes) {
        var now = clock.instant();
        var people = wishes.stream()
                .filter(wish -> held.get(wish.ref()) != null && wish.by().personId() != null)
                .collect(groupingBy(
                        wish -> held.get(wish.ref()), mapping(wish -> wish.by().personId(), toList())));
        var signings = new HashMap<String, Signing>();
        people.forEach((declaration, theirs) -> signings.put(
                declaration.id, signing(Occasion.of(declaration, drafting.procedureOf(declaration), now), theirs)));
        return signings;
    }

    private Signing signing(Occasion occasion, List<String> people) {
        var found = signers.of(occasion, new HashSet<>(people));
        var records = found.values().stream()
                .flatMap(signer -> signer.records().stream())
                .toList();
        var declaration = occasion.declaration();
        var names = new HashMap<String, Signature>();
        Signature.among(declaration.id, declaration.wordingNumber, records)
                .forEach(name -> names.put(name.personId, name));
        var ids = names.values().stream().map(name -> name.id).toList();
        var withdrawn = SignatureWithdrawal.among(declaration.id, ids);
        return new Signing(occasion, found, names, withdrawn);
    }

    private Signed decided(Wish wish, Declaration declaration, Map<String, Signing> signings, List<Signature> coming) {
        if (declaration == null) {
            throw Declaration.notFound();
        }
        if (wish.choice().readAnother(declaration) && declaration.state.isOpenForSignature()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_text_changed");
        }
        var person = wish.by().mustBePerson();
        var signing = signings.get(declaration.id);
        var signer = signing.signers().get(person);
        var there = signer.records().stream()
                .map(signing.names()::get)
                .filter(Objects::nonNull)
                .findFirst();
        if (there.isPresent()) {
            return standing(there.get(), signing.withdrawn().contains(there.get().id));
        }
        var name = frozen(signing.occasion(), signer, wish.choice());
        signing.names().put(person, name);
        coming.add(name);
        return new Signed(name, true);
    }

    private Signature frozen(Occasion occasion, Signer signer, Choice choice) {
        var standing = choice.among(eligibility.mustBeAbleToSign(occasion, signer));
        var name = freezing.freeze(occasion, signer, standing);
        name.interest = choice.interest();
        return name;
    }

    private static Signed standing(Signature name, boolean withdrawn) {
        if (withdrawn) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_withdrawn_is_final");
        }
        return new Signed(name, false);
    }

    /** Rows, counts and what follows from them; tells the names whose person got in by another transaction meanwhile. */
    private Set<Signature> written(List<Signature> coming, Map<String, Signing> signings) {
        var lost = new HashSet<>(coming);
        if (!coming.isEmpty()) {
            var written = rows.insert(coming);
            written.forEach(lost::remove);
            if (!written.isEmpty()) {
                tallies.add(written);
                tell(written, signings);
            }
        }
        return lost;
    }

    private void tell(List<Signature> written, Map<String, Signing> signings) {
        var people = written.stream()
                .collect(groupingBy(name -> name.declarationId, mapping(name -> name.personId, toList())));
        people.forEach((declaration, theirs) -> events.fire(new SigningEvent.SignaturesCounted(
                declaration, theirs, signings.get(declaration).occasion().at())));
    }

    private static Outcome overtaken(Outcome late) {
        var name = late.signed().signature();
        var first = Signature.among(name.declarationId, name.wordingNumber, List.of(name.personId))
                .get(0);
        try {
            return Outcome.of(standing(first, SignatureWithdrawal.of(first).isPresent()));
        } catch (Refusal refusal) {
            return Outcome.against(refusal);
        }
    }
}
