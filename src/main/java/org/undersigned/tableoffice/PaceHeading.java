package org.undersigned.tableoffice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/**
 * The line under the title: {@code Written declaration No. 745 | Doc. 15575 | 27 June 2022}, or
 * {@code Motion for a resolution | Doc. 14316 | 3 May 2017}, in English or French.
 */
record PaceHeading(String procedureId, Locale locale, Integer number, int documentNumber, LocalDate date) {

    private static final Pattern KIND = Pattern.compile(
            "(?<wd>Written declaration|Déclaration écrite)\\b.*|(?<motion>Motion for a|Proposition de)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile(".*\\b(?:No\\.?|n°|nº)\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("Doc\\.?\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** Whether a line is meant as a heading, right or wrong. */
    static boolean looksLike(String line) {
        return KIND.matcher(line).matches() && line.indexOf('|') > 0;
    }

    /** Reads it; refuses the part that is wrong, naming the line. */
    static PaceHeading read(String line, int lineNumber) {
        var place = "line " + lineNumber;
        var parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw Refusal.field(place, "tableoffice_heading_parts", line);
        }
        var kind = KIND.matcher(parts[0].strip());
        if (!kind.matches()) {
            throw Refusal.field(place, "tableoffice_heading_parts", line);
        }
        var declaration = kind.group("wd") != null;
        var locale = isEnglish(kind) ? Locale.ENGLISH : Locale.FRENCH;
        return new PaceHeading(
                declaration ? "pace-written-declaration" : "pace-motion",
                locale,
                declaration ? number(NUMBER, parts[0].strip(), place, "tableoffice_heading_number") : null,
                number(DOCUMENT, parts[1].strip(), place, "tableoffice_heading_document"),
                date(parts[2].strip(), locale, place));
    }

    private static boolean isEnglish(Matcher kind) {
        return Optional.ofNullable(kind.group("wd"))
                .orElseGet(() -> kind.group("motion"))
                .toLowerCase(Locale.ROOT)
                .matches("written declaration|motion for a");
    }

    private static Integer number(Pattern pattern, String text, String place, String key) {
        var found = pattern.matcher(text);
        if (!found.matches() || !found.group(1).matches("[1-9][0-9]{0,8}")) {
            throw Refusal.field(place, key, text);
        }
        return Integer.valueOf(found.group(1));
    }

    private static LocalDate date(String text, Locale locale, String place) {
        try {
            return LocalDate.parse(text, format(locale));
        } catch (DateTimeParseException e) {
            throw Refusal.field(place, "tableoffice_heading_date", text);
        }
    }

    private static DateTimeFormatter format(Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("d MMMM uuuu")
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
