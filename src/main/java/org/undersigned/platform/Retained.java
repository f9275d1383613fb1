package org.undersigned.platform;

import java.time.temporal.TemporalAmount;

/** Something about people that a feature keeps, and how it ends. A CDI bean. */
public interface Retained {

    /** What it is called in messages ({@code retention_what_WORD}, {@code retention_why_WORD}) and in the table of runs. */
    String word();

    /** For how long, from whatever the message says; null where that is not a span of time. */
    TemporalAmount keptFor();

    /** Whether it waits for the night; else its feature ends it by a job of its own, minutes or hours after its time. */
    default boolean isNightly() {
        return true;
    }

    /**
     * Forgets some of what has had its time, in transactions of its own; who is stopped within may do it again.
     *
     * @param most about how many at once
     * @return how many; 0 where nothing is left to be forgotten now
     */
    default int forget(int most) {
        return 0;
    }
}
