package org.undersigned.signing.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Late;

/** Reminds those of whom nothing was heard, within limits that protect them ({@link InvitationsConfig}). */
@ApplicationScoped
class Reminders {

    /** The row decides: of two who remind somebody at once, one does. */
    private static final String REMIND =
            """
            with reminded as (
                update invitation set reminders = reminders + 1, reminded_at = :now,
                    came_back_at = null, came_back_from = null, came_back_words = null
                where declaration_id = :declaration and person_id = any(cast(:people as text[]))
                and declined_at is null and reminders < :most and coalesce(reminded_at, invited_at) <= :latest
                and (came_back_at is null or person_id = any(cast(:moved as text[])))
                returning person_id)
            select person_id from reminded""";

    @Inject
    Roll roll;

    @Inject
    Drafting drafting;

    @Inject
    InvitationsConfig config;

    @Inject
    Session database;

    @Inject
    Event<InvitationEvent> events;

    @Inject
    Clock clock;

    /**
     * Whom somebody wants to remind.
     *
     * @param people by their ids, in the place of a part; else null
     */
    record Wanted(Part part, Set<String> people) {

        static Wanted of(Part part) {
            return new Wanted(part, null);
        }

        static Wanted of(Collection<String> people) {
            return new Wanted(Part.ALL, Set.copyOf(people));
        }

        boolean has(Listed one) {
            return people == null ? one.isAsked() && part.has(one) : people.contains(one.person().id);
        }
    }

    /** Who would get a reminder now; refuses where nobody can be reminded of that text. */
    Plan plan(Declaration declaration, Wanted wanted) {
        mustTakeNames(declaration);
        var people = roll.of(declaration).stream().filter(wanted::has).toList();
        return Plan.of(people, config.reminders(), clock.instant().minus(config.apart()));
    }

    /** When somebody who was written to at that time may be reminded. */
    Instant mayBeRemindedAt(Instant writtenTo) {
        return writtenTo.plus(config.apart());
    }

    /** Reminds those of them who may be; tells who was, and who was not. */
    @Transactional
    Plan remind(String ref, Wanted wanted, String note, Actor by) {
        var declaration = Declaration.held(ref);
        declaration.mustBeWrittenBy(by);
        var text = Note.of(note);
        var plan = plan(declaration, wanted);
        var now = clock.instant();
        var written = new HashSet<>(noted(declaration, plan.reminded(), now));
        var reminded = plan.reminded().stream()
                .filter(one -> written.contains(one.invitation().personId))
                .toList();
        if (!reminded.isEmpty()) {
            var people = reminded.stream().map(one -> one.person().id).toList();
            events.fire(new InvitationEvent.MembersReminded(declaration.id, by, now, people.size(), people, text));
        }
        return new Plan(reminded, plan.leftOut());
    }

    private List<String> noted(Declaration declaration, List<Listed> people, Instant now) {
        return database.createNativeQuery(REMIND, String.class)
                .setParameter("declaration", declaration.id)
                .setParameter("now", now)
                .setParameter("latest", now.minus(config.apart()))
                .setParameter("most", config.reminders())
                .setParameter("people", invitations(people))
                .setParameter(
                        "moved",
                        invitations(people.stream().filter(Listed::hasMoved).toList()))
                .getResultList();
    }

    private static String[] invitations(List<Listed> people) {
        return people.stream().map(one -> one.invitation().personId).toArray(String[]::new);
    }

    /** Whether anybody can be reminded of it: names are taken, and late ones too where it is tabled. */
    boolean arePossible(Declaration declaration) {
        return declaration.takesNames(clock.instant())
                && (declaration.state == State.GATHERING
                        || drafting.procedureOf(declaration).late() == Late.ALLOWED);
    }

    private void mustTakeNames(Declaration declaration) {
        if (!arePossible(declaration)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "invitations_cannot_remind");
        }
    }
}
