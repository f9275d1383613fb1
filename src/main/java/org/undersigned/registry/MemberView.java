package org.undersigned.registry;

import java.util.Optional;

/**
 * A member of an organization on a day.
 *
 * @param belonging to the organization asked for
 * @param other the group of a delegation's member, the delegation of anybody else
 */
public record MemberView(Person person, Belonging belonging, Optional<Belonging> other) {}
