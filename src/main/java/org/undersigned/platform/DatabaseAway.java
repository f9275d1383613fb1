package org.undersigned.platform;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a database refuses from what it could not be asked, because it is gone, full or being started. */
public final class DatabaseAway {

    /** SQLSTATE classes: connection (08), resources such as a full disk (53), a shutdown (57), the system (58). */
    private static final Pattern AWAY = Pattern.compile("(08|53|57|58).*");

    /** A cause may lead round in a circle. */
    private static final int MOST = 50;

    private DatabaseAway() {}

    /**
     * Whether something like that was the cause; what was asked for may or may not have been done. Where a commit fails, the
     * transaction manager tells what the database said by the way only, as suppressed.
     */
    public static boolean isCauseOf(Throwable thrown) {
        var open = new ArrayDeque<Throwable>();
        open.add(thrown);
        for (int i = 0; i < MOST && !open.isEmpty(); i++) {
            var one = open.remove();
            if (one instanceof SQLException sql && is(sql)) {
                return true;
            }
            Stream.concat(Stream.ofNullable(one.getCause()), Arrays.stream(one.getSuppressed()))
                    .forEach(open::add);
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
