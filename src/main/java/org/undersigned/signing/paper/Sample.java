package org.undersigned.signing.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lines that an officer looks at where a sheet has many: 5 %, at least 10, all where there are fewer. They are those whose
 * SHA-256 of {@code seed ‖ ":" ‖ position} comes first, so that anybody who knows the seed draws the same ones.
 *
 * @param seed shown with the sample; made when the sheet was handed in
 * @param of how many lines there are
 */
record Sample(String seed, int of, SortedSet<Integer> positions) {

    private static final int FEWEST = 10;
    private static final int PART = 20;

    static Sample of(String seed, Collection<Integer> positions) {
        int size = Math.min(positions.size(), Math.max(FEWEST, (positions.size() + PART - 1) / PART));
        var drawn = new ArrayList<>(positions);
        drawn.sort(Comparator.comparing(position -> digest(seed + ":" + position)));
        return new Sample(seed, positions.size(), new TreeSet<>(drawn.subList(0, size)));
    }

    public boolean isAll() {
        return positions.size() == of;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
