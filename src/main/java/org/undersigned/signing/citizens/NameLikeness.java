package org.undersigned.signing.citizens;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.registry.NameKey;

/**
 * What is left of a name when everything is taken away that leaves it looking the same: case, accents, hyphens, spaces, the
 * order of its words, letters of other scripts and figures that look like these letters (Unicode TS 39). Names in one other
 * script are transliterated, as {@link NameKey} does it. Names of one likeness look alike; it finds no misspelling, and two
 * people may well be called the same.
 */
public final class NameLikeness {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NameLikeness() {}

    public static String of(String name) {
        var latin = Arrays.stream(SPACES.split(name)).map(NameLikeness::unmixed).collect(Collectors.joining(" "));
        return Arrays.stream(NameKey.of(latin).split(" "))
                .map(NameLikeness::look)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** In a word that mixes scripts a letter that is not Latin stands for the Latin one that it looks like. */
    private static String unmixed(String word) {
        if (!isMixed(word)) {
            return word;
        }
        var letters = new StringBuilder();
        word.codePoints().forEach(letter -> letters.append(latin(letter)));
        return letters.toString();
    }

    private static boolean isMixed(String word) {
        return word.codePoints().anyMatch(letter -> UScript.getScript(letter) == UScript.LATIN)
                && word.codePoints().anyMatch(NameLikeness::isForeign);
    }

    private static boolean isForeign(int letter) {
        return UCharacter.isLetter(letter) && UScript.getScript(letter) != UScript.LATIN;
    }

    private static String latin(int letter) {
        var text = Character.toString(letter);
        if (!isForeign(letter)) {
            return text;
        }
        var look = LOOKS.getSkeleton(text);
        return look.codePoints().noneMatch(NameLikeness::isForeign) ? look : text;
    }

    /** A capital I looks like an l, and is an i when it is small. */
    private static String look(String word) {
        return LOOKS.getSkeleton(word).toLowerCase(Locale.ROOT).replace('i', 'l');
    }
}
