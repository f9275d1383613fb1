package org.undersigned.platform;

import java.time.temporal.TemporalAmount;

/** Something that its feature forgets by a job of its own, soon after it has served. */
public record EndsByItself(String word, TemporalAmount keptFor) implements Retained {

    @Override
    public boolean isNightly() {
        return false;
    }
}
