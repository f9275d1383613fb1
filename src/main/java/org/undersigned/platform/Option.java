package org.undersigned.platform;

import java.util.Collection;

/**
 * One answer that a select, a group of radios or of checkboxes offers.
 *
 * @param value as sent
 * @param label as read
 */
public record Option(String value, String label) {

    /** Whether it is the answer given, or among the answers given. */
    public boolean chosen(Object given) {
        return given instanceof Collection<?> several ? several.contains(value) : value.equals(given);
    }
}
