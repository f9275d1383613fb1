package org.undersigned.registry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words by which somebody is looked for, as keys, the longest first. */
record Wanted(List<String> words) {

    private static final int LONGEST_QUERY = 200;

    /** Trigrams tell nothing of shorter words. */
    private static final int TRIGRAM = 3;

    static Wanted of(String text) {
        var key = NameKey.of(text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        return new Wanted(Arrays.stream(key.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether no word is long enough for the trigram index. */
    boolean areShort() {
        return words.get(0).length() < TRIGRAM;
    }

    /** For {@code like}; a key has no wildcards. */
    String[] patterns() {
        return words.stream().map(word -> "%" + word + "%").toArray(String[]::new);
    }

    String[] array() {
        return words.toArray(String[]::new);
    }

    /** Those that must come near: of four letters or more; where there are none, of three. At most three of them. */
    Wanted telling() {
        int least = words.get(0).length() > TRIGRAM ? TRIGRAM + 1 : TRIGRAM;
        return new Wanted(
                words.stream().filter(word -> word.length() >= least).limit(3).toList());
    }

    String[] sounds() {
        return words.stream().map(Sounds::of).toArray(String[]::new);
    }

    /**
     * The word similarity that one wrong letter leaves of the shortest word: of n + 1 trigrams it spoils three, and
     * brings three others. Between a third and a half.
     */
    String leastSimilarity() {
        double n = words.get(words.size() - 1).length();
        return String.format(Locale.ROOT, "%.2f", Math.max(0.33, Math.min(0.5, (n - 2) / (n + 4))));
    }
}
