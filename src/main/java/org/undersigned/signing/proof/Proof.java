package org.undersigned.signing.proof;

import java.time.Instant;

/**
 * Work that was done, and done in time.
 *
 * @param id 32 bytes that no other challenge has: whoever stores them in the transaction of the act lets it count once
 * @param expiresAt until when the id must be remembered; afterwards the proof is refused for its age
 */
public record Proof(byte[] id, Instant expiresAt) {}
