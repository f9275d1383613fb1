package org.undersigned.signing.scrutiny;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.undersigned.signing.scrutiny.Oddities.Shared;

/** Addresses of the form of a measure that already means something. */
record MeasureLinks(About about, ZoneId zone) {

    String shared(Shared one) {
        return form() + "&" + one.kind().name().toLowerCase(Locale.ROOT) + "=" + one.key();
    }

    /** From a minute on, and so many minutes after it. */
    String between(Instant from, int minutes) {
        return form() + "&from=" + ConditionForm.written(from, zone) + "&until="
                + ConditionForm.written(from.plus(Duration.ofMinutes(minutes)), zone);
    }

    private String form() {
        return about.measure() + "?act=HOLD";
    }
}
