package org.undersigned.signing.citizens;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.undersigned.platform.Option;

/** The countries of ISO 3166-1 and Kosovo, by CLDR's names, in the order of the reader's language. */
public final class Countries {

    private static final String KOSOVO = "XK";

    private Countries() {}

    public static List<Option> in(Locale locale) {
        var order = Collator.getInstance(locale);
        return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO))
                .map(code -> new Option(code, name(code, locale)))
                .sorted(Comparator.comparing(Option::label, order::compare))
                .toList();
    }

    public static String name(String code, Locale locale) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(locale));
    }
}
