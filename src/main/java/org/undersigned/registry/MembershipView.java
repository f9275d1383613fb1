package org.undersigned.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * One membership in a person's history, told with the labels of its last day (of today while it runs).
 *
 * @param kind of the organization
 * @param belonging with the days from and to which it counts
 * @param title the role as the register says it, or empty
 * @param startDate as the register says it: a year, a month or a day; null where it says none
 * @param endDate likewise, the last one
 * @param onBehalfOf the group or party on whose behalf
 * @param area of the constituency, or null
 * @param source where it is known from; {@code observation} when it is inferred from dated observations
 * @param recordedAt when the registry learnt of it
 */
public record MembershipView(
        String id,
        String bodyId,
        Organization.Kind kind,
        Belonging belonging,
        String title,
        String startDate,
        String endDate,
        Optional<Belonging> onBehalfOf,
        String area,
        String source,
        Instant recordedAt) {}
