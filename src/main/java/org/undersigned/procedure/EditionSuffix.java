package org.undersigned.procedure;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a later edition is marked, in each language; <code>{nth}</code> stands for 2nd, 2e and so on. The first edition
 * bears no mark.
 */
public record EditionSuffix(LocalText pattern) {

    private static final String NTH = "{nth}";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int MOST = 999;

    /** The mark of an edition (from 1), or "" for the first. */
    public String format(int edition, Locale locale) {
        if (edition < 1 || edition > MOST) {
            throw new IllegalArgumentException("An edition has a number from 1 to " + MOST + ", not " + edition);
        }
        return edition == 1 ? "" : pattern.in(locale).replace(NTH, ordinal(edition, locale));
    }

    /** The number of the edition that a mark names; empty when it is no such mark. */
    public OptionalInt parse(String mark, Locale locale) {
        var plain = Spaces.single(mark);
        return NUMBER.matcher(plain)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group()))
                .filter(edition -> edition >= 1 && format(edition, locale).equals(plain))
                .findFirst();
    }

    private static String ordinal(int number, Locale locale) {
        return new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.ORDINAL).format(number);
    }

    static EditionSuffix from(Fields fields) {
        var pattern = LocalText.from(fields);
        pattern.byLanguage().forEach((language, text) -> {
            if (!text.contains(NTH)) {
                fields.wrong(language, "must have the placeholder " + NTH);
            }
        });
        return new EditionSuffix(pattern);
    }
}
