package org.undersigned.procedure;

import java.util.regex.Pattern;

/** Tells words of a family name printed in capitals from given names and particles. */
final class Capitals {

    /** Beginnings that keep small letters before capitals: McCARTHY, MacDONALD, FitzGERALD, d'ALEMA, dell'UTRI. */
    private static final String BEGINNING = "(?:Mc|Mac|Fitz|[A-Za-z]{1,4}['’])?";

    /** Capitals, with what joins them; ß is printed small even among capitals. */
    private static final Pattern FAMILY_WORD = Pattern.compile(BEGINNING + "[\\p{Lu}\\p{Lt}\\p{M}ß'’ʼ.\\p{Pd}]+");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)+");

    private static final Pattern SMALL_WORD = Pattern.compile("['’]?\\p{Ll}[\\p{Ll}\\p{M}'’-]*");

    private Capitals() {}

    /** A word as families are printed: in capitals, of two letters or more. */
    static boolean isFamilyWord(String word) {
        return FAMILY_WORD.matcher(word).matches()
                && !INITIALS.matcher(word).matches()
                && word.codePoints().filter(Character::isUpperCase).count() >= 2;
    }

    /** A word in small letters, such as "den", "i" or "d'". */
    static boolean isSmallWord(String word) {
        return SMALL_WORD.matcher(word).matches();
    }
}
