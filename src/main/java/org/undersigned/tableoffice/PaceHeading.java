package org.undersigned.tableoffice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The line under the title: {@code Written declaration No. 745 | Doc. 15575 | 27 June 2022}, or
 * {@code Motion for a resolution | Doc. 14316 | 3 May 2017}, in English or French.
 */
record PaceHeading(String procedureId, Locale locale, Integer number, int documentNumber, LocalDate date) {

    private static final String WRITTEN_DECLARATION = "pace-written-declaration";

    private static final Pattern KIND = Pattern.compile(
            "(?<wd>Written declaration|Déclaration écrite)\\b.*|(?<motion>Motion for a|Proposition de)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENGLISH = Pattern.compile("(Written|Motion)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(".*\\b(?:No\\.?|n°|nº)\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("Doc\\.?\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_IN_FRENCH = Pattern.compile("^1er\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    /** Whether a line is meant as a heading, right or wrong. */
    static boolean looksLike(String line) {
        return line.indexOf('|') > 0 && KIND.matcher(line).matches();
    }

    /** Reads it; null where something is wrong with it, which is complained of. */
    static PaceHeading read(String written, int place, Complaints complaints) {
        var line = SPACES.matcher(written).replaceAll(" ");
        var parts = line.split("\\|", -1);
        var kind = KIND.matcher(parts[0].strip());
        if (parts.length != 3 || !kind.matches()) {
            complaints.add(place, "tableoffice_heading_parts", line);
            return null;
        }
        var declaration = kind.group("wd") != null;
        var locale = ENGLISH.matcher(parts[0].strip()).matches() ? Locale.ENGLISH : Locale.FRENCH;
        var number = declaration ? number(NUMBER, parts[0].strip(), place, "number", complaints) : null;
        var document = number(DOCUMENT, parts[1].strip(), place, "document", complaints);
        var date = date(parts[2].strip(), locale, place, complaints);
        return document == null || date == null || (declaration && number == null)
                ? null
                : new PaceHeading(declaration ? WRITTEN_DECLARATION : "pace-motion", locale, number, document, date);
    }

    /** A written declaration declares "we, the undersigned"; a motion begins as it likes. */
    boolean needsOpening() {
        return procedureId.equals(WRITTEN_DECLARATION);
    }

    private static Integer number(Pattern pattern, String text, int place, String what, Complaints complaints) {
        var found = pattern.matcher(text);
        if (found.matches() && found.group(1).matches("[1-9][0-9]{0,8}")) {
            return Integer.valueOf(found.group(1));
        }
        complaints.add(place, "tableoffice_heading_" + what, text);
        return null;
    }

    private static LocalDate date(String text, Locale locale, int place, Complaints complaints) {
        try {
            return LocalDate.parse(FIRST_IN_FRENCH.matcher(text).replaceFirst("1"), format(locale));
        } catch (DateTimeParseException e) {
            complaints.add(place, "tableoffice_heading_date", text);
            return null;
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
