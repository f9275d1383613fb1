package org.undersigned.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes from a key what differs between spellings and transliterations of one name, above all from Greek and Cyrillic:
 * KATROUGKALOS and KATROUGALOS, Yuri and Iouri, Philippe and Filip sound alike or nearly.
 */
final class Sounds {

    // in this order: what is longer first
    private static final Map<Pattern, String> ALIKE = new LinkedHashMap<>();

    static {
        alike("shch|sch|sh|cz|ch|tch|tsch", "s");
        alike("gk|gg|ng(?=[aeiou])|gh|gu(?=[ei])", "g");
        alike("mp(?=[aeiou])", "b");
        alike("nt(?=[aeiou])", "d");
        alike("kh|ck|qu|q|c", "k");
        alike("x|ks", "k");
        alike("ph|f|w|v", "v");
        alike("th|dt|dh", "t");
        alike("ts|tz|z|dz", "s");
        alike("zh|dj|dzh", "j");
        alike("ou|oo|u", "u");
        alike("ae|ai|ei|oi|ee|ie|yi|iy|y|j|i", "i");
        alike("e", "i");
        alike("h", "");
        alike(" ", "");
        alike("(.)\\1+", "$1");
    }

    private Sounds() {}

    static String of(String key) {
        var sound = key;
        for (var rule : ALIKE.entrySet()) {
            sound = rule.getKey().matcher(sound).replaceAll(rule.getValue());
        }
        return sound;
    }

    private static void alike(String spellings, String sound) {
        ALIKE.put(Pattern.compile(spellings), sound);
    }
}
