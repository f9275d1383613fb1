package org.undersigned.identity;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Lets time pass for the rest of a test; Quarkus puts the clock right after it. */
public final class TestClock {

    private TestClock() {}

    public static void advance(Duration by) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), by), Clock.class);
    }

    /** Time stands still at that instant. */
    public static void set(Instant at) {
        QuarkusMock.installMockForType(Clock.fixed(at, ZoneOffset.UTC), Clock.class);
    }
}
