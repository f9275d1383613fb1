package org.undersigned.registry.register;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads registers, files in which others keep people, as entries in Popolo's words: one at a time, whatever the size of
 * the file. Knows nothing of what our registry holds, and does not check one entry against another.
 */
public final class Registers {

    private Registers() {}

    /**
     * Which format that is, by its first bytes and its header.
     *
     * @throws org.undersigned.platform.Refusal when it is none, saying what it is instead
     */
    public static Format format(Path file) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Reads the whole file.
     *
     * @throws org.undersigned.platform.Refusal when the file as a whole is none, naming line and column; what the sink
     *     was told before then is to be forgotten
     * @throws IllegalArgumentException for observations, which are read elsewhere
     */
    public static void read(Path file, Format format, Sink sink) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
