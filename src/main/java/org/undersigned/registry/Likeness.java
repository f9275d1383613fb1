package org.undersigned.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How much two names are alike, from being one name differently written to being two. */
public enum Likeness {
    /** One name: accents, case, hyphens, apostrophes and the order of its words aside. */
    SAME,
    /** One name but for initials that one of them leaves out: Axel and Axel E. FISCHER. */
    INITIALS,
    /** Two names that may be one: another transliteration, a shortened or a further given name. */
    ALIKE,
    NONE;

    private static final int SHORTEST_STEM = 3;
    private static final int LONG = 6;
    private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

    /** A name for comparison: its parts as supplied. */
    public record Name(String given, String particle, String family) {

        private List<String> givenWords() {
            return words(NameKey.of(given));
        }

        private String familyKey() {
            return NameKey.of(particle, family);
        }

        private String wholeKey() {
            return NameKey.of(given, particle, family);
        }
    }

    /** Compares two names; the order does not matter. */
    public static Likeness of(Name one, Name other) {
        if (isSame(one.wholeKey(), other.wholeKey())) {
            return SAME;
        }
        var given = given(one.givenWords(), other.givenWords());
        if (given == NONE) {
            return NONE;
        }
        if (one.familyKey().equals(other.familyKey())) {
            return given == SAME ? SAME : given;
        }
        return isFamilyAlike(one, other) ? ALIKE : NONE;
    }

    private static boolean isSame(String one, String other) {
        return NameKey.words(one).equals(NameKey.words(other))
                || one.replace(" ", "").equals(other.replace(" ", ""));
    }

    private static Likeness given(List<String> one, List<String> other) {
        if (one.equals(other)) {
            return SAME;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return ALIKE;
        }
        if (isFirstAlike(one.get(0), other.get(0))) {
            return differInInitials(one, other) ? INITIALS : ALIKE;
        }
        return NONE;
    }

    private static boolean isFirstAlike(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        return longer.startsWith(shorter) && (shorter.length() == 1 || shorter.length() >= SHORTEST_STEM)
                || isNear(NameKey.sound(one), NameKey.sound(other))
                || commonStem(one, other) >= SHORTEST_STEM + 1;
    }

    /** Whether leaving out single letters makes them one; the first name must be written out in both. */
    private static boolean differInInitials(List<String> one, List<String> other) {
        return one.get(0).equals(other.get(0)) && written(one).equals(written(other));
    }

    private static List<String> written(List<String> given) {
        return given.stream().filter(word -> word.length() > 1).toList();
    }

    private static boolean isFamilyAlike(Name one, Name other) {
        var a = NameKey.sound(one.family);
        var b = NameKey.sound(other.family);
        return isNear(a, b) || sharesAWord(one.familyKey(), other.familyKey());
    }

    /** A double name of which one record has the half. */
    private static boolean sharesAWord(String one, String other) {
        var shared = new ArrayList<>(words(one));
        shared.retainAll(words(other));
        return shared.stream().anyMatch(word -> word.length() > SHORTEST_STEM);
    }

    private static boolean isNear(String one, String other) {
        return one.equals(other) || Math.min(one.length(), other.length()) >= LONG && ONE_LETTER.apply(one, other) >= 0;
    }

    private static int commonStem(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static List<String> words(String key) {
        return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
    }
}
