package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Affiliations;

/** Asks members of the body to sign. */
@ApplicationScoped
public class Invitations {

    @Inject
    Drafting drafting;

    @Inject
    Affiliations affiliations;

    @Inject
    Accounts accounts;

    @Inject
    Event<SigningEvent> events;

    @Inject
    Clock clock;

    /**
     * What became of an invitation of many.
     *
     * @param invited people now asked, who were not before
     * @param already people who were asked before; they get no second message
     * @param unreachable people without an open account, whom no message reaches
     */
    public record Outcome(List<String> invited, List<String> already, List<String> unreachable) {}

    /** Asks those people, once each; refuses somebody who does not belong to the body today. */
    @Transactional
    public Outcome invite(String ref, Collection<String> personIds, Actor by) {
        var declaration = Declaration.held(ref);
        mustBeGatheredBy(declaration, by);
        var people = new LinkedHashSet<>(personIds);
        mustBelong(declaration, people);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        people.forEach(person -> invite(declaration, person, by, outcome));
        return outcome;
    }

    private void invite(Declaration declaration, String personId, Actor by, Outcome outcome) {
        if (personId.equals(declaration.originatorId) || Invitation.exists(declaration.id, personId)) {
            outcome.already.add(personId);
        } else if (accounts.ofPeople(List.of(personId)).isEmpty()) {
            outcome.unreachable.add(personId);
        } else {
            var invitation = new Invitation();
            invitation.declarationId = declaration.id;
            invitation.personId = personId;
            invitation.invitedAt = clock.instant();
            invitation.invitedBy = by.id();
            invitation.persist();
            outcome.invited.add(personId);
            events.fire(new SigningEvent.SignatoryInvited(declaration.id, personId, by, invitation.invitedAt));
        }
    }

    private void mustBeGatheredBy(Declaration declaration, Actor by) {
        declaration.mustBeOriginatedBy(by);
        if (declaration.state != State.GATHERING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_cannot_invite");
        }
    }

    private void mustBelong(Declaration declaration, Collection<String> personIds) {
        if (personIds.isEmpty()) {
            throw Refusal.field("people", "signing_nobody_chosen");
        }
        var today = drafting.procedureOf(declaration).day(clock.instant());
        var known = affiliations.on(personIds, declaration.bodyId, today);
        for (var person : personIds) {
            if (known.get(person) == null || known.get(person).delegation().isEmpty()) {
                throw Refusal.field("people", "signing_not_of_this_body", person);
            }
        }
    }
}
