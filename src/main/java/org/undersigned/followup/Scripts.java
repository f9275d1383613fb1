package org.undersigned.followup;

import com.ibm.icu.util.ULocale;

/** In which direction a language is written. */
final class Scripts {

    private Scripts() {}

    /** {@code ltr} or {@code rtl}. */
    static String dir(String lang) {
        return ULocale.forLanguageTag(lang).isRightToLeft() ? "rtl" : "ltr";
    }
}
