package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void it_is_found_behind_causes_and_beside_them() {
        assertTrue(DatabaseAway.isCauseOf(gone()));
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new IllegalStateException(gone()))));
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(atCommit(gone()))));
        assertTrue(DatabaseAway.isCauseOf(new SQLException("no connection came free")));
    }

    @Test
    void what_it_refuses_is_something_else() {
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException("a fault of ours")));
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException(atCommit(new SQLException("twice", "23505")))));
    }

    @Test
    void what_leads_round_in_a_circle_comes_to_an_end() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        one.addSuppressed(one.getCause());
        assertFalse(DatabaseAway.isCauseOf(one));
    }

    private static SQLException gone() {
        return new SQLException("This connection has been closed.", "08003");
    }

    /** As the transaction manager tells it. */
    private static Exception atCommit(SQLException said) {
        var resource = new XAException(XAException.XA_RBROLLBACK);
        resource.initCause(said);
        var rolledBack = new RollbackException("Could not commit");
        rolledBack.addSuppressed(resource);
        return rolledBack;
    }
}
