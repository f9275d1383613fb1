package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Author;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent.OpenedForSignature;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.identity.Accounts;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Affiliations;
import org.undersigned.signing.Invitation;
import org.undersigned.signing.Signature;

/** Asks members of the body to sign. However many are asked at once, the number of statements stays the same. */
@ApplicationScoped
public class Invitations {

    @Inject
    Roll roll;

    @Inject
    Drafting drafting;

    @Inject
    Affiliations affiliations;

    @Inject
    Accounts accounts;

    @Inject
    Session database;

    @Inject
    Event<InvitationEvent> events;

    @Inject
    Clock clock;

    /**
     * What became of an invitation of many.
     *
     * @param invited people now asked, who were not before
     * @param already people who were asked before; they get no second message
     * @param unreachable people without an open account, whom no message reaches
     */
    @Schema(name = "InvitationOutcome")
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
        var outcome = new Outcome(
                people.stream()
                        .filter(one -> !asked.contains(one) && reachable.contains(one))
                        .toList(),
                people.stream().filter(asked::contains).toList(),
                people.stream()
                        .filter(one -> !asked.contains(one) && !reachable.contains(one))
                        .toList());
        ask(declaration, outcome.invited, by);
        return outcome;
    }

    /** Asks everybody of a part who can be asked. */
    @Transactional
    Outcome invite(String ref, Part part, Actor by) {
        var declaration = Declaration.held(ref);
        mustBeGatheredBy(declaration, by);
        var people = roll.of(declaration).stream()
                .filter(one -> one.isMember() && part.has(one))
                .filter(one -> !one.person().id.equals(declaration.originatorId))
                .toList();
        var outcome = new Outcome(
                ids(people, one -> one.status() == Status.FREE),
                ids(people, one -> one.isAsked() || one.signature() != null),
                ids(people, one -> one.status() == Status.UNREACHABLE));
        if (outcome.invited.isEmpty()) {
            throw Refusal.field("part", "invitations_nobody_free");
        }
        ask(declaration, outcome.invited, by);
        return outcome;
    }

    private static List<String> ids(List<Listed> people, Predicate<Listed> which) {
        return people.stream().filter(which).map(one -> one.person().id).toList();
    }

    /** Those who wrote it are asked to sign it. */
    void askAuthors(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        var asked = asked(declaration);
        var authors = Author.accepted(declaration.id).stream()
                .map(author -> author.personId)
                .filter(person -> !asked.contains(person))
                .toList();
        ask(declaration, authors, event.actor());
    }

    /** Who signed a wording that was changed since is asked again, because that name does not stand under the new one. */
    void askAgain(@Observes OpenedForSignature event) {
        Declaration declaration = Declaration.findById(event.declarationId());
        var asked = new HashSet<String>();
        Invitation.of(declaration.id).stream()
                .filter(one -> one.declinedAt == null)
                .forEach(one -> asked.add(one.personId));
        var again = Signature.onlyUnderEarlierWordings(declaration).stream()
                .filter(person -> asked.contains(person) && !person.equals(declaration.originatorId))
                .toList();
        tell(declaration, again, event.actor(), event.at());
    }

    private void ask(Declaration declaration, List<String> people, Actor by) {
        var now = clock.instant();
        if (!people.isEmpty()) {
            database.createNativeMutationQuery(
                            """
                            insert into invitation (declaration_id, person_id, invited_at, invited_by)
                            select :declaration, person, :now, :by from unnest(cast(:people as text[])) as p (person)
                            """)
                    .setParameter("declaration", declaration.id)
                    .setParameter("now", now)
                    .setParameter("by", by.id())
                    .setParameter("people", people.toArray(String[]::new))
                    .executeUpdate();
        }
        tell(declaration, people, by, now);
    }

    private void tell(Declaration declaration, List<String> people, Actor by, Instant at) {
        if (!people.isEmpty()) {
            events.fire(InvitationEvent.MembersInvited.of(declaration.id, people, by, at));
        }
    }

    private static Set<String> asked(Declaration declaration) {
        return Stream.concat(
                        Stream.of(declaration.originatorId),
                        Invitation.of(declaration.id).stream().map(one -> one.personId))
                .collect(Collectors.toSet());
    }

    private void mustBeGatheredBy(Declaration declaration, Actor by) {
        declaration.mustBeWrittenBy(by);
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
