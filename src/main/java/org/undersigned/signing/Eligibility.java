package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;
import org.undersigned.procedure.Late;
import org.undersigned.procedure.Procedure;

/** Whether somebody may put their name under a declaration today, and in which capacity. */
@ApplicationScoped
class Eligibility {

    @Inject
    Capacities capacities;

    /** Refuses, naming the reason, or tells as what the person may sign today, the likeliest first. */
    List<Standing> mustBeAbleToSign(Declaration declaration, Procedure procedure, String personId, Instant now) {
        mustBeOpen(declaration, procedure, personId, now);
        return capacities.of(declaration, procedure, personId, procedure.day(now));
    }

    /** As what the person would sign once it is open; refuses whoever does not belong to those who may. */
    Standing mustBeOfTheBody(Declaration declaration, Procedure procedure, String personId, Instant now) {
        return capacities
                .of(declaration, procedure, personId, procedure.day(now))
                .get(0);
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
        if (declaration.state == State.GATHERING && !isForAnybody(procedure) && !isAsked(declaration, personId)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "signing_by_invitation");
        }
    }

    /** Where citizens sign, whoever has the address of a text that gathers names was given it to sign. */
    static boolean isForAnybody(Procedure procedure) {
        return procedure.sign().capacities().contains(Capacity.CITIZEN);
    }

    /** What is not on its way to signature is nobody's business but that of those who work on it or were asked. */
    private static boolean isHidden(Declaration declaration, String personId) {
        return !declaration.isPublic() && declaration.state != State.GATHERING && !isAsked(declaration, personId);
    }

    private static boolean isAsked(Declaration declaration, String personId) {
        return declaration.isWrittenBy(personId) || Invitation.exists(declaration.id, personId);
    }
}
