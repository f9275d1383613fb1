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
 * @param standing the name that stood there before the batch, or null
 * @param isDouble refused for that before
 * @param inTime whether the link still works
 * @param taken whether the declaration takes names
 */
record FoundRequest(
        String declarationId,
        String requestId,
        boolean counted,
        boolean good,
        StandingName standing,
        boolean isDouble,
        boolean inTime,
        boolean taken) {

    static FoundRequest read(ResultSet row) throws SQLException {
        var own = (Boolean) row.getObject(5);
        return new FoundRequest(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                own == null ? null : new StandingName(row.getString(2), own, row.getString(6)),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    /** It could count, and a name is there that did not come of it, as far as one saw. */
    boolean meetsAName() {
        return good && !counted && (standing == null || !standing.own());
    }

    /** @param now the name that was in the way, or null */
    Answer answer(StandingName now) {
        if (requestId == null) {
            return new Answer(Outcome.UNKNOWN, null, null);
        }
        if (counted) {
            return new Answer(Outcome.COUNTED, requestId, null);
        }
        if (now != null) {
            return now.answer();
        }
        if (standing != null && (standing.own() || isDouble)) {
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
