package org.undersigned.registry.register;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that a register tells, in Popolo's words.
 *
 * @param place where it stands: {@code persons[12], line 133} in JSON, {@code line 13} in CSV
 * @param id the register's own, or one made of the name, the same at every reading; null for some memberships
 * @param content a Popolo object without {@code id}; what Popolo does not know is kept as it came
 */
public record Entry(Subject subject, String place, String id, ObjectNode content) {

    /** Whether it stood within another entry, where registers repeat part of what they tell elsewhere in full. */
    public boolean isEmbedded() {
        return place.indexOf('.') >= 0;
    }
}
