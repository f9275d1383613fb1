package org.undersigned.platform;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Tells what a database refuses from what it could not be asked, because it is gone, full or being started. */
public final class DatabaseAway {

    /** SQLSTATE classes: connection (08), resources such as a full disk (53), a shutdown (57), the system (58). */
    private static final Pattern AWAY = Pattern.compile("(08|53|57|58).*");

    /** A cause may lead round in a circle. */
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Whether something like that was the cause; what was asked for may or may not have been done. */
    public static boolean isCauseOf(Throwable thrown) {
        var cause = thrown;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof SQLException sql && is(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whoever waited in vain for a connection of the pool is told so without a state. */
    private static boolean is(SQLException e) {
        return e.getSQLState() == null
                ? e.getClass() == SQLException.class
                : AWAY.matcher(e.getSQLState()).matches();
    }
}
