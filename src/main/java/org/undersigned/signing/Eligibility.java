package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** Refuses, naming the reason, or tells as what somebody may sign today, the likeliest first. */
    List<Standing> mustBeAbleToSign(Occasion occasion, Signer signer) {
        mustBeOpen(occasion, signer);
        return capacities.of(occasion, signer);
    }

    /** As what the person would sign once it is open; refuses whoever does not belong to those who may. */
    Standing mustBeOfTheBody(Occasion occasion, Signer signer) {
        return capacities.of(occasion, signer).get(0);
    }

    private static void mustBeOpen(Occasion occasion, Signer signer) {
        var declaration = occasion.declaration();
        var procedure = occasion.procedure();
        if (isHidden(declaration, signer)) {
            throw Declaration.notFound();
        }
        if (!declaration.state.isOpenForSignature()) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "signing_not_open",
                    declaration.state.name().toLowerCase(Locale.ROOT));
        }
        if (!declaration.takesNames(occasion.at())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_time_is_over");
        }
        if (declaration.state == State.OPEN && procedure.late() == Late.FORBIDDEN) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_late_forbidden");
        }
        if (declaration.state == State.GATHERING && !isForAnybody(procedure) && !isExpected(signer)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "signing_by_invitation");
        }
    }

    /** Where citizens sign, whoever has the address of a text that gathers names was given it to sign. */
    static boolean isForAnybody(Procedure procedure) {
        return procedure.sign().capacities().contains(Capacity.CITIZEN);
    }

    /** What is not on its way to signature is nobody's business but that of those who work on it or were asked. */
    private static boolean isHidden(Declaration declaration, Signer signer) {
        return !declaration.isPublic() && declaration.state != State.GATHERING && !isExpected(signer);
    }

    private static boolean isExpected(Signer signer) {
        return signer.writes() || signer.asked();
    }
}
