package org.undersigned.platform;

/**
 * Under which a caller asks for an act, so that it is done once; see {@link Idempotent}.
 *
 * @param caller who does not share keys with anybody else
 * @param request digest of what was asked for
 */
public record IdempotencyKey(String caller, String key, byte[] request) {

    /** Under which answers are kept. */
    String name() {
        return caller + "\n" + key;
    }
}
