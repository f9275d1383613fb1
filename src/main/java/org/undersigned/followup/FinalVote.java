package org.undersigned.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.DeclarationEvent.DeclarationWithdrawn;
import org.undersigned.declaration.Drafting;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.DeclarationWithdrawal.Until;

/** A text that may be withdrawn until the final vote is not withdrawn after it. */
@ApplicationScoped
class FinalVote {

    @Inject
    Drafting drafting;

    void refuse(@Observes DeclarationWithdrawn withdrawn) {
        Declaration declaration = Declaration.findById(withdrawn.declarationId());
        var rule = drafting.procedureOf(declaration).withdrawDeclaration();
        var voted = Vote.count("declarationId", declaration.id) > 0;
        if (voted && rule.until().filter(until -> until == Until.FINAL_VOTE).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "followup_voted_already");
        }
    }
}
