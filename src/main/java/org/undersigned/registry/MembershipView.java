package org.undersigned.registry;

/**
 * One membership in a person's history, told with the labels of its last day (of today while it runs).
 *
 * @param source where it is known from; {@code observation} when it is inferred from dated observations
 */
public record MembershipView(String bodyId, Organization.Kind kind, Belonging belonging, String source) {}
