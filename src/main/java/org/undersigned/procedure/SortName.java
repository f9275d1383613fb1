package org.undersigned.procedure;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key by which the Assembly sorts names: diacritics stripped, Æ as AE, Ø as O, Å as A, apostrophes dropped,
 * mixed-case particles ignored (Van den BERG under B), multi-word families whole, a hyphen like a space, a space before
 * any letter (BEN CHIKHA before BERG). Two of one family name stand by given name.
 */
final class SortName {

    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("Æ", "AE"),
            Map.entry("Œ", "OE"),
            Map.entry("Ø", "O"),
            Map.entry("Ł", "L"),
            Map.entry("Đ", "D"),
            Map.entry("Ð", "D"),
            Map.entry("Þ", "TH"),
            Map.entry("Ħ", "H"),
            Map.entry("Ŧ", "T"),
            Map.entry("Ŋ", "N"),
            Map.entry("Ə", "E"),
            Map.entry("ẞ", "SS"));

    private static final Pattern SPECIAL = Pattern.compile(String.join("|", LETTERS.keySet()));
    private static final Pattern MARKS_AND_APOSTROPHES = Pattern.compile("[\\p{M}'’‘ʼʻ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private SortName() {}

    static String of(PrintedName name, PrintForm.Particles particles) {
        var family = particles == PrintForm.Particles.IGNORED
                ? withoutParticles(name.family())
                : name.particle().map(particle -> particle + " ").orElse("") + name.family();
        // the lowest character keeps a shorter family before a longer one, whatever the given names are
        return fold(family) + "\0" + fold(name.given().orElse(""));
    }

    /** Registers that know no particle keep it in the family name: the name begins at its first word in capitals. */
    private static String withoutParticles(String family) {
        var words = family.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (Capitals.isFamilyWord(words[i])) {
                return Arrays.stream(words, i, words.length).collect(Collectors.joining(" "));
            }
        }
        return family;
    }

    static String fold(String text) {
        var upper = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = MARKS_AND_APOSTROPHES.matcher(upper).replaceAll("");
        var latin = SPECIAL.matcher(bare).replaceAll(match -> LETTERS.get(match.group()));
        return BETWEEN_WORDS.matcher(latin).replaceAll(" ").strip();
    }
}
