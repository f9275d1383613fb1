package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Late;
import org.undersigned.procedure.Procedure;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Belonging;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Person;

/** Whether somebody may put their name under a declaration today, and in which capacity. */
@ApplicationScoped
class Eligibility {

    @Inject
    Affiliations affiliations;

    /** What a signature of today freezes. {@code group} is null where no group is known. */
    record Standing(Capacity capacity, Belonging delegation, Belonging group) {}

    /** Refuses, naming the reason, or tells as what the person signs today. */
    Standing mustBeAbleToSign(Declaration declaration, Procedure procedure, String personId, Instant now) {
        mustBeOpen(declaration, procedure, personId, now);
        return mustBeOfTheBody(declaration, procedure, personId, now);
    }

    /** As what the person signs today, once it is open; refuses whoever does not belong to the body. */
    Standing mustBeOfTheBody(Declaration declaration, Procedure procedure, String personId, Instant now) {
        var affiliation = affiliations.on(personId, declaration.bodyId, procedure.day(now));
        var delegation = affiliation.delegation().orElseThrow(() -> notAMember(declaration));
        var capacity = Capacity.valueOf(delegation.role().name());
        if (!procedure.sign().capacities().contains(capacity)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "signing_not_in_this_capacity");
        }
        return new Standing(capacity, delegation, affiliation.group().orElse(null));
    }

    private void mustBeOpen(Declaration declaration, Procedure procedure, String personId, Instant now) {
        if (isHidden(declaration, personId)) {
            throw Declaration.notFound();
        }
        if (!declaration.state.isOpenForSignature()) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "signing_not_open",
                    declaration.state.name().toLowerCase(Locale.ROOT));
        }
        if (!declaration.takesNames(now)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_time_is_over");
        }
        if (declaration.state == State.OPEN && procedure.late() == Late.FORBIDDEN) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_late_forbidden");
        }
        if (declaration.state == State.GATHERING && !isAsked(declaration, personId)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "signing_by_invitation");
        }
    }

    /** What is not on its way to signature is nobody's business but that of those who work on it or were asked. */
    private static boolean isHidden(Declaration declaration, String personId) {
        return !declaration.isPublic() && declaration.state != State.GATHERING && !isAsked(declaration, personId);
    }

    private static boolean isAsked(Declaration declaration, String personId) {
        return Person.records(personId).contains(declaration.originatorId)
                || Invitation.exists(declaration.id, personId);
    }

    private static Refusal notAMember(Declaration declaration) {
        var body = Organization.byId(declaration.bodyId).orElseThrow();
        return Refusal.of(Refusal.Kind.FORBIDDEN, "signing_not_a_member", body.code.toUpperCase(Locale.ROOT));
    }
}
