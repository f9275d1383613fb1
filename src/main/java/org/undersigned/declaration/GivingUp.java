package org.undersigned.declaration;

import org.undersigned.procedure.DeclarationWithdrawal;
import org.undersigned.procedure.Procedure;

/**
 * Until when its authors may withdraw a text. What has not reached the table office is its authors' own affair under
 * every procedure.
 */
public record GivingUp(DeclarationWithdrawal rule) {

    public static GivingUp under(Procedure procedure) {
        return new GivingUp(procedure.withdrawDeclaration());
    }

    /** Whether it may be withdrawn as it stands now. After a final vote those who record votes refuse it. */
    public boolean fits(Declaration declaration) {
        return switch (declaration.state) {
            case DRAFT, GATHERING, RETURNED -> true;
            case SUBMITTED -> rule.until()
                    .filter(until -> until != DeclarationWithdrawal.Until.SUBMISSION)
                    .isPresent();
            case OPEN -> isAllowedAfterPublication(false);
            case CLOSED -> isAllowedAfterPublication(true);
            case INADMISSIBLE, WITHDRAWN, LAPSED -> false;
        };
    }

    /** Refuses where it may not be withdrawn as it stands now. */
    void mustFit(Declaration declaration) {
        if (!fits(declaration)) {
            throw declaration.wrongState("declaration_cannot_withdraw");
        }
    }

    /** Whether all authors have to say so: once it is tabled, where the procedure asks for it. */
    boolean takesAll(Declaration declaration) {
        return rule.by() == DeclarationWithdrawal.Who.ALL_AUTHORS && !declaration.state.isDrafted();
    }

    private boolean isAllowedAfterPublication(boolean closed) {
        return rule.until()
                .filter(until -> switch (until) {
                    case SUBMISSION, TABLING, PUBLICATION -> false;
                    case CLOSING -> !closed;
                    case FINAL_VOTE, ANYTIME -> true;
                })
                .isPresent();
    }
}
