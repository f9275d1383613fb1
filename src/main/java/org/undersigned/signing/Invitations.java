package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent.OpenedForSignature;
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
        var asked = asked(declaration);
        var reachable = accounts.reachable(people);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var person : people) {
            if (asked.contains(person)) {
                outcome.already.add(person);
            } else if (!reachable.contains(person)) {
                outcome.unreachable.add(person);
            } else {
                ask(declaration, person, by);
                outcome.invited.add(person);
            }
        }
        return outcome;
    }

    /** Those who wrote it are asked to sign it. */
    void askAuthors(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        var asked = asked(declaration);
        Author.accepted(declaration.id).stream()
                .map(author -> author.personId)
                .filter(person -> !asked.contains(person))
                .forEach(person -> ask(declaration, person, event.actor()));
    }

    /** Who signed a wording that was changed since is asked again, because that name does not stand under the new one. */
    void askAgain(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        var asked = asked(declaration);
        Signature.onlyUnderEarlierWordings(declaration).stream()
                .filter(person -> asked.contains(person) && !person.equals(declaration.originatorId))
                .forEach(person -> events.fire(
                        new SigningEvent.SignatoryInvited(declaration.id, person, event.actor(), event.at())));
    }

    private void ask(Declaration declaration, String personId, Actor by) {
        var invitation = new Invitation();
        invitation.declarationId = declaration.id;
        invitation.personId = personId;
        invitation.invitedAt = clock.instant();
        invitation.invitedBy = by.id();
        invitation.persist();
        events.fire(new SigningEvent.SignatoryInvited(declaration.id, personId, by, invitation.invitedAt));
    }

    private static Set<String> asked(Declaration declaration) {
        return Stream.concat(
                        Stream.of(declaration.originatorId),
                        Invitation.of(declaration.id).stream().map(one -> one.personId))
                .collect(Collectors.toSet());
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
            if (known.get(person) == null || known.get(person).isEmpty()) {
                throw Refusal.field("people", "signing_not_of_this_body", person);
            }
        }
    }
}
