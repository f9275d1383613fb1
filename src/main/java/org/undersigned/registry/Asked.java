package org.undersigned.registry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** What the query of a request to the registry's API asks for, or why it cannot be answered. */
final class Asked {

    private Asked() {}

    /** The day, today where none is given. */
    static LocalDate day(String on, Clock clock) {
        try {
            return on == null ? LocalDate.now(clock) : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.field("on", "registry_bad_day", on);
        }
    }

    /** The id of the body of that code, null where none is given. */
    static String bodyId(String code) {
        return code == null
                ? null
                : Organization.assembly(code)
                        .orElseThrow(() -> Refusal.field("body", "registry_unknown_body", code))
                        .id;
    }

    /** The body of that code in a path. */
    static Organization body(String code) {
        return Organization.assembly(code).orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "registry_unknown_body", code));
    }
}
