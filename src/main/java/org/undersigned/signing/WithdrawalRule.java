package org.undersigned.signing;

import java.time.Instant;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.State;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Procedure;

/** Until when the procedure lets a signatory take the name back. */
public record WithdrawalRule(Procedure procedure) {

    /** Refuses, with the procedure's own reason where it never allows it. */
    public void mustAllow(Declaration declaration, Instant now) {
        switch (procedure.withdrawSignature().until()) {
            case NEVER -> throw Refusal.of(Refusal.Kind.FORBIDDEN, "signing_withdrawal_never");
            case UNTIL_SUBMISSION -> mustBe(declaration.state == State.GATHERING);
            case UNTIL_DEADLINE_NO_RENEWAL, UNTIL_ADOPTION -> mustBe(declaration.takesNames(now));
            case ANYTIME -> mustBe(declaration.state.isOpenForSignature() || declaration.state == State.SUBMITTED);
        }
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signing_withdrawal_too_late");
        }
    }
}
