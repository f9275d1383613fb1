package org.undersigned.procedure;

import java.time.Instant;

/**
 * What the order of print needs to know of a signature.
 *
 * @param name the name as printed
 * @param originator whether this is the first signatory or one of those who stand first with them
 * @param supplied place in the order in which names were supplied, from 1
 * @param signedAt moment of signing
 */
public record Signatory(PrintedName name, boolean originator, int supplied, Instant signedAt) {}
