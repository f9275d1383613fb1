package org.undersigned.declaration.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Codes of languages of three letters, as Akoma Ntoso has them, as those of two. */
final class Iso639 {

    /** The bibliographic codes that differ from the others. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.of(
            "fre", "fr", "dut", "nl", "ger", "de", "gre", "el", "cze", "cs", "rum", "ro", "slo", "sk", "alb", "sq",
            "arm", "hy", "geo", "ka");

    private static final Map<String, String> TWO_OF_THREE = twoOfThree();

    private Iso639() {}

    /** The code of two letters, the given one where there is none, null for null. */
    static String of(String code) {
        return code == null ? null : TWO_OF_THREE.getOrDefault(code, code);
    }

    private static Map<String, String> twoOfThree() {
        var codes = new HashMap<>(BIBLIOGRAPHIC);
        Arrays.stream(Locale.getISOLanguages())
                .forEach(two -> codes.put(Locale.forLanguageTag(two).getISO3Language(), two));
        return codes;
    }
}
