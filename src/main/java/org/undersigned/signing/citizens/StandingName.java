package org.undersigned.signing.citizens;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.undersigned.signing.citizens.ConfirmationBatch.Answer;
import org.undersigned.signing.citizens.ConfirmationBatch.Outcome;

/**
 * A name that stands, or stood, under the text already, of the person who pressed.
 *
 * @param own whether it came of that request
 * @param ended how it ended, as in {@link Answer#end}, or null
 */
record StandingName(String requestId, boolean own, String ended) {

    static StandingName read(ResultSet row) throws SQLException {
        return new StandingName(row.getString(1), row.getBoolean(2), row.getString(3));
    }

    Answer answer() {
        var counts = own ? Outcome.COUNTED : Outcome.COUNTED_BEFORE;
        return new Answer(ended == null ? counts : Outcome.ENDED, requestId, ended);
    }
}
