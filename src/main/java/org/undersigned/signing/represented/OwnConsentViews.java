package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.ReadText;
import org.undersigned.declaration.Wording;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;
import org.undersigned.signing.represented.OwnConsents.Answer;
import org.undersigned.signing.represented.OwnConsents.Own;
import org.undersigned.signing.represented.Represented.Source;
import org.undersigned.vault.Recipient;

/** Words the page of somebody represented. */
@ApplicationScoped
class OwnConsentViews {

    @Inject
    Drafting drafting;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    /** @param typed what was sent, to be shown again; null where it is what is held */
    @Transactional
    OwnConsentView of(Own own, String page, Answer typed, Errors errors) {
        var declaration = own.declaration();
        var person = own.person();
        var procedure = drafting.procedureOf(declaration);
        var wording = declaration.wording();
        return new OwnConsentView(
                page,
                ReadText.of(procedure, wording, reader.locale()),
                lodgedBy(declaration),
                Organization.byId(declaration.bodyId)
                        .map(body -> body.label(reader.locale(), procedure.day(clock.instant())))
                        .orElse(""),
                procedure.legalEffect().map(text -> text.in(reader.locale())).orElse(""),
                caseSheet(wording, person),
                standing(person),
                person.withdrawnOn != null ? person.withdrawnOn : person.consentOn,
                person.consentWording != null && person.consentWording != declaration.wordingNumber,
                RepresentedPeople.isOpen(declaration),
                person.hasDetails(),
                OrganisationKeys.of(declaration).map(Recipient::fingerprint).orElse(null),
                typed != null ? typed : new Answer(person.pseudonym, "", "", ""),
                errors);
    }

    private String lodgedBy(Declaration declaration) {
        return reader.list(Author.accepted(declaration.id).stream()
                .flatMap(author -> Person.byId(author.personId).stream())
                .map(Person::fullName)
                .toList());
    }

    /** In the reader's language, or in the first original. */
    private OwnConsentView.CaseSheet caseSheet(Wording wording, Represented person) {
        var version = wording.versionFor(reader.locale());
        return version.blocks.stream()
                .filter(block -> block.key() != null && block.key().equals(person.caseKey))
                .map(block -> new OwnConsentView.CaseSheet(version.lang, block.text()))
                .findFirst()
                .orElse(null);
    }

    private static String standing(Represented person) {
        if (person.consents()) {
            return person.consentBy == Source.PERSON ? "given" : "recorded";
        }
        return person.withdrawnOn != null ? "withdrawn" : "missing";
    }
}
