package org.undersigned.registry;

/**
 * What became of an observation.
 *
 * @param delegationId null in a body without delegations
 * @param groupId null where the observation names no group
 * @param newPerson the registry had not known the person
 * @param changed the registry had not held this observation
 */
public record Observed(String personId, String delegationId, String groupId, boolean newPerson, boolean changed) {}
