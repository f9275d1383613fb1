package org.undersigned.signing.citizens;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.signing.citizens.ConfirmationBatch.Outcome;

/**
 * A request whose button was pressed, as the statement that counts found it.
 *
 * @param requestId null where there is none
 * @param counted just now
 * @param good whether it could count
 * @param isDouble refused before, for the person's name stood there already
 * @param inTime whether the link still works
 * @param taken whether the declaration takes names
 */
record FoundRequest(
        String declarationId,
        String requestId,
        boolean counted,
        boolean good,
        boolean isDouble,
        boolean inTime,
        boolean taken) {

    static FoundRequest read(ResultSet row) throws SQLException {
        return new FoundRequest(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    /** What it came to hangs on the name that stands there. */
    boolean isDoubtful() {
        return requestId != null && !counted;
    }

    /** @param standing the person's name under the text, or null */
    Answer answer(StandingName standing) {
        if (requestId == null) {
            return new Answer(Outcome.UNKNOWN, null, null);
        }
        if (counted) {
            return new Answer(Outcome.COUNTED, requestId, null);
        }
        if (standing != null && (good || isDouble || standing.own())) {
            return standing.answer();
        }
        return new Answer(refusal(), requestId, null);
    }

    private Outcome refusal() {
        if (!inTime) {
            return Outcome.EXPIRED;
        }
        return taken ? Outcome.TEXT_CHANGED : Outcome.CLOSED;
    }
}
