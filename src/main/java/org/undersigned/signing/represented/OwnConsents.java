package org.undersigned.signing.represented;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.represented.Represented.Source;
import org.undersigned.signing.represented.RepresentedEvent.What;
import org.undersigned.vault.Tokens;

/** What somebody represented does on the page of their own, by the link that they were given. */
@ApplicationScoped
class OwnConsents {

    private static final Actor THEMSELVES = Actor.system("represented person");

    @Inject
    RepresentedPeople people;

    @Inject
    Sealing sealing;

    @Inject
    Unsealing unsealing;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** Who came, and to which complaint. */
    record Own(Declaration declaration, Represented person) {}

    /**
     * What they tell.
     *
     * @param name sealed at once and kept nowhere else; as these two
     */
    record Answer(String pseudonym, String name, String born, String reach) {

        static final Answer NONE = new Answer("", "", "", "");

        /** It may end up in a log: nothing of it is told. */
        @Override
        public String toString() {
            return "an answer";
        }
    }

    /** Whom a link leads to; nothing where it is over, called off, of another complaint, or none of ours. */
    @Transactional
    Optional<Own> behind(String ref, String token) {
        return Declaration.byRef(ref).flatMap(declaration -> behind(declaration, token));
    }

    /** Gives consent, to the text as it stands. */
    @Transactional
    void consent(String ref, String token, Answer answer) {
        var own = mustBeOpen(ref, token);
        take(own, answer);
        own.person().consent(people.today(own.declaration()), Source.PERSON, own.declaration().wordingNumber, null);
        people.changed(own.person(), What.CONSENTED, THEMSELVES);
    }

    /** Gives another pseudonym or real name; what is left empty of the latter stays as it was given before. */
    @Transactional
    void change(String ref, String token, Answer answer) {
        var own = mustBeOpen(ref, token);
        take(own, answer);
        people.changed(own.person(), What.CHANGED, THEMSELVES);
    }

    /** Takes the real name out again. */
    @Transactional
    void takeOut(String ref, String token) {
        var own = mustBeThere(ref, token);
        unsealing.unseal(own.person());
        people.changed(own.person(), What.CHANGED, THEMSELVES);
    }

    /** Takes consent back, and with it the real name. */
    @Transactional
    void withdraw(String ref, String token) {
        people.withdraw(mustBeOpen(ref, token).person(), THEMSELVES);
    }

    /** Erases everything about them, whatever became of the complaint; they consent no longer, and the link is over. */
    @Transactional
    void erase(String ref, String token) {
        var person = mustBeThere(ref, token).person();
        Invitation.to(person).ifPresent(unsealing::unseal);
        unsealing.unseal(person);
        person.erase(clock.instant());
        people.changed(person, What.ERASED, THEMSELVES);
    }

    private void take(Own own, Answer answer) {
        var person = own.person();
        var others = Represented.of(person.declarationId).stream()
                .filter(other -> !other.id.equals(person.id))
                .toList();
        person.pseudonym = Pseudonyms.of(answer.pseudonym(), others);
        var name = RealName.typed(answer.name(), answer.born(), answer.reach(), people.today(own.declaration()));
        if (!name.isEmpty()) {
            var organisation = OrganisationKeys.of(own.declaration())
                    .orElseThrow(() -> Refusal.field("name", "represented_no_key_yet"));
            sealing.seal(person, name, organisation);
        }
    }

    private Own mustBeOpen(String ref, String token) {
        var own = mustBeThere(ref, token);
        RepresentedPeople.mustBeOpen(own.declaration());
        return own;
    }

    /** One act after the other: the link is looked at when the complaint is held. */
    private Own mustBeThere(String ref, String token) {
        var own = Declaration.byRef(ref)
                .filter(declaration -> leadsAnywhere(declaration, token))
                .map(declaration -> Declaration.held(declaration.id))
                .flatMap(declaration -> behind(declaration, token))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "represented_link_over"));
        if (own.person().answeredAt == null) {
            own.person().answeredAt = clock.instant();
        }
        return own;
    }

    /** So that no stranger makes others wait. */
    private boolean leadsAnywhere(Declaration declaration, String token) {
        var key = Invitation.key(tokens, declaration.id, token);
        return Invitation.count("declarationId = ?1 and tokenKey = ?2", declaration.id, key) > 0;
    }

    private Optional<Own> behind(Declaration declaration, String token) {
        return Invitation.byToken(declaration.id, Invitation.key(tokens, declaration.id, token))
                .filter(invitation -> invitation.isGood(clock.instant()))
                .map(invitation -> new Own(declaration, RepresentedPeople.mustBe(declaration, invitation.personId)));
    }
}
