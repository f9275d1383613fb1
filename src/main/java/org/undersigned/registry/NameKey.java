package org.undersigned.registry;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key by which names and labels are recognised and searched: in Latin letters, without accents, case and
 * apostrophes, and one space for hyphens, stops and runs of spaces. "Kriton-Ilias ARSENİS" and "kriton ilias arsenis"
 * have one key. Never printed.
 */
public final class NameKey {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Transliterator PLAIN =
            Transliterator.getInstance("Any-Latin; NFKD; [:Mn:] Remove; Latin-ASCII; Lower");

    private NameKey() {}

    /** The key of that text; empty when it holds neither letter nor digit. */
    public static String of(String... parts) {
        var joined = APOSTROPHES.matcher(String.join(" ", parts)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(isAscii(joined) ? joined.toLowerCase(Locale.ROOT) : PLAIN.transliterate(joined))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a text has an empty key. One plain letter tells that it has not, and most texts have one. */
    public static boolean isEmpty(String text) {
        return text.chars().noneMatch(NameKey::isPlainLetter) && of(text).isEmpty();
    }

    private static boolean isPlainLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The words of a key in alphabetical order: the same whichever part of a name comes first. */
    public static String words(String key) {
        return Arrays.stream(key.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** What is left of a text when spelling and transliteration are taken away; to compare, never to decide. */
    public static String sound(String text) {
        return Sounds.of(of(text));
    }

    /** Most names are, and for them ICU takes many times as long to come to the same. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
