package org.undersigned.registry.register;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads registers, files in which others keep people, as entries in Popolo's words: one at a time, whatever the size of
 * the file. Knows nothing of what our registry holds, and does not check one entry against another.
 */
public final class Registers {

    /** The columns of our own table, in the order of {@code registry/template.csv}. */
    public static final List<String> TEMPLATE_COLUMNS = TemplateCsv.COLUMNS;

    private Registers() {}

    /**
     * Which format that is, by its first bytes and its header.
     *
     * @throws org.undersigned.platform.Refusal when it is none, saying what it is instead
     */
    public static Format format(Path file) throws IOException {
        return FirstLook.format(file);
    }

    /**
     * Reads the whole file.
     *
     * @throws org.undersigned.platform.Refusal when the file as a whole is none, naming line and column; what the sink
     *     was told before then is to be forgotten
     * @throws IllegalArgumentException for observations, which are read elsewhere
     */
    public static void read(Path file, Format format, Sink sink) throws IOException {
        FirstLook.firstCharacter(file);
        try (var text = text(file, sink::progress)) {
            switch (format) {
                case POPOLO -> JsonRegister.popolo(text, sink);
                case GROUPS_JSON -> JsonRegister.groups(text, sink);
                case TERM_CSV -> TermCsv.read(text, sink);
                case TEMPLATE_CSV -> TemplateCsv.read(text, sink);
                case OBSERVATIONS_CSV -> throw new IllegalArgumentException("observations are read by ObservationCsv");
            }
        }
    }

    static Reader text(Path file, LongConsumer progress) throws IOException {
        return new Utf8Reader(Files.newInputStream(file), progress);
    }
}
