package org.undersigned.platform;

import java.time.temporal.TemporalAmount;

/** Something about people that is a public record, and does not end. */
public record StaysForGood(String word) implements Retained {

    @Override
    public TemporalAmount keptFor() {
        return null;
    }

    @Override
    public boolean isNightly() {
        return false;
    }
}
