package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.followup.FollowUpEvent.VoteRecorded;
import org.undersigned.followup.FollowUpEvent.VoteRevoked;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Roster;
import org.undersigned.registry.Roster.Side;

/** Records how an assembly voted on a text. The caller has checked that the actor is its officer. */
@ApplicationScoped
public class Votes {

    @Inject
    Days days;

    @Inject
    Roster roster;

    @Inject
    Drafting drafting;

    @Inject
    Event<FollowUpEvent> events;

    @Inject
    Clock clock;

    @Transactional
    public Vote record(String ref, ToldVote told, Actor by) {
        var declaration = Declaration.held(ref);
        if (!declaration.isPublic()) {
            throw Refusal.of(Kind.CONFLICT, "followup_not_public");
        }
        if (drafting.procedureOf(declaration).vote() == Procedure.Vote.NONE) {
            throw Refusal.of(Kind.CONFLICT, "followup_not_voted_on");
        }
        var on = days.past(declaration, "on", told.on());
        told.mustBePossible();
        told.mustBeMeant(members(declaration, on));
        mustBeNew(declaration, told);
        var vote = new Vote();
        vote.declarationId = declaration.id;
        vote.id = Ids.next();
        vote.heldOn = on;
        vote.result = told.result();
        vote.yes = told.yes();
        vote.no = told.no();
        vote.abstain = told.abstain();
        vote.groups = told.namedGroups();
        vote.recordedAt = clock.instant();
        vote.persist();
        events.fire(new VoteRecorded(
                declaration.id, by, vote.recordedAt, on, vote.result, vote.yes, vote.no, vote.abstain));
        return vote;
    }

    /** Takes off the record what was put there by mistake. */
    @Transactional
    Vote revoke(String ref, String id, Actor by) {
        var declaration = Declaration.held(ref);
        var vote = Vote.of(declaration, id).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "followup_unknown_vote"));
        vote.revokedAt = clock.instant();
        events.fire(new VoteRevoked(declaration.id, by, vote.revokedAt, vote.heldOn));
        return vote;
    }

    /** Another officer may have told the same a moment ago. */
    private static void mustBeNew(Declaration declaration, ToldVote told) {
        var same = Vote.of(declaration).stream()
                .anyMatch(vote -> vote.heldOn.equals(told.on())
                        && vote.result == told.result()
                        && vote.yes == told.yes()
                        && vote.no == told.no()
                        && vote.abstain == told.abstain());
        if (same) {
            throw Refusal.of(Kind.CONFLICT, "followup_vote_there");
        }
    }

    private int members(Declaration declaration, LocalDate day) {
        var body = Organization.byId(declaration.bodyId).orElseThrow();
        return roster.sides(body, day).stream().mapToInt(Side::seats).sum();
    }
}
