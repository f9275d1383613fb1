package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.declaration.Drafting;
import org.undersigned.procedure.Withdrawal.Shown;
import org.undersigned.registry.Person;
import org.undersigned.signing.Signatories;
import org.undersigned.signing.Signatories.Signed;

/** What a person has put their name under in public. */
@ApplicationScoped
class PersonRecord {

    @Inject
    Signatories signatories;

    @Inject
    PublicDeclarations declarations;

    @Inject
    Drafting drafting;

    /** The newest first; a withdrawn name only where the procedure shows it struck. */
    List<PersonSignature> signedBy(Person person) {
        var shown = signatories.byPerson(Person.records(person.id)).stream()
                .filter(this::isShown)
                .toList();
        var summaries = declarations.summaries(
                shown.stream().map(s -> s.declaration().id).toList());
        return IntStream.range(0, shown.size())
                .mapToObj(i -> signature(shown.get(i), summaries.get(i)))
                .toList();
    }

    private boolean isShown(Signed signed) {
        return signed.withdrawnOn() == null
                || drafting.procedureOf(signed.declaration())
                                .withdrawSignature()
                                .shown()
                        == Shown.STRUCK;
    }

    private static PersonSignature signature(Signed signed, DeclarationSummary summary) {
        return new PersonSignature(
                summary,
                signed.signature().printed,
                signed.signature().signedOn,
                signed.withdrawnOn(),
                signed.declaration().originatorId.equals(signed.signature().personId));
    }
}
