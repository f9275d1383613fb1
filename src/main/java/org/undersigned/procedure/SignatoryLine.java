package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of signatories as the Assembly prints it: {@code Mr First LAST, Country, GROUP ; …}. Printing what was
 * read gives the same line again.
 */
public final class SignatoryLine {

    /** No text of the Assembly had a tenth of these; both keep a hostile line short of harm. */
    static final int MOST_ENTRIES = 5_000;

    static final int LONGEST_ENTRY = 300;

    private static final int SHOWN = 80;

    private SignatoryLine() {}

    /**
     * The names in the order of the line.
     *
     * @throws SignatoryLineException with every entry that cannot be read, and why
     */
    public static List<PrintedName> parse(String line) {
        var entries = line.split(";", MOST_ENTRIES + 1);
        if (entries.length > MOST_ENTRIES) {
            throw new SignatoryLineException(List.of(
                    new SignatoryLineException.Entry(MOST_ENTRIES + 1, "", SignatoryLineException.Wrong.TOO_MANY)));
        }
        var names = new ArrayList<PrintedName>();
        var wrong = new ArrayList<SignatoryLineException.Entry>();
        for (int i = 0; i < entries.length; i++) {
            var entry = Spaces.single(entries[i]);
            try {
                names.add(SignatoryEntry.read(entry));
            } catch (SignatoryEntry.Unreadable e) {
                wrong.add(new SignatoryLineException.Entry(i + 1, shortened(entry), e.why));
            }
        }
        if (!wrong.isEmpty()) {
            throw new SignatoryLineException(wrong);
        }
        return List.copyOf(names);
    }

    private static String shortened(String entry) {
        var plain = entry.replaceAll("\\p{C}", "?");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}
