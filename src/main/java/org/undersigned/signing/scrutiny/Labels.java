package org.undersigned.signing.scrutiny;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Short names for digests: their first four digits, or as many more as tell them apart on one page. */
final class Labels {

    private static final int SHORTEST = 4;

    private Labels() {}

    static Map<String, String> of(Collection<String> digests) {
        var labels = new HashMap<String, String>();
        int length = SHORTEST;
        while (!areTold(digests, length)) {
            length++;
        }
        for (var digest : digests) {
            labels.put(digest, first(digest, length));
        }
        return labels;
    }

    static String of(String digest) {
        return first(digest, SHORTEST);
    }

    private static boolean areTold(Collection<String> digests, int length) {
        var different = new HashSet<>(digests);
        var longest = different.stream().mapToInt(String::length).max().orElse(0);
        return length >= longest
                || different.stream().map(one -> first(one, length)).distinct().count() == different.size();
    }

    private static String first(String digest, int length) {
        return digest.substring(0, Math.min(length, digest.length()));
    }
}
