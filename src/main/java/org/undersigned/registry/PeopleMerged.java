package org.undersigned.registry;

import java.time.Instant;

/** One record of a person has become another record of somebody. */
public record PeopleMerged(String fromId, String intoId, Instant at) {}
