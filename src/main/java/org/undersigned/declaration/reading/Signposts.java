package org.undersigned.declaration.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.procedure.LocalText;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;
import org.undersigned.procedure.Section.Type;

/**
 * Words that are no text of the authors but say where a reader is: headings and opening words of the procedure, and
 * the headings that documents of its kind commonly bear.
 */
class Signposts {

    /** Documents are quoted by many hands: headings that mean a section whatever the procedure calls it. */
    private static final Map<Type, Set<String>> COMMON = Map.of(
            Type.EXPLANATION,
                    Set.of(
                            "toelichting",
                            "memorie van toelichting",
                            "développements",
                            "exposé des motifs",
                            "explanatory statement",
                            "explanatory part"),
            Type.BACKGROUND, Set.of("background", "contexte", "achtergrond"),
            Type.FACTS, Set.of("facts", "the facts", "les faits", "faits", "feiten", "de feiten"),
            Type.LAW, Set.of("law", "the law", "en droit", "droit", "recht", "in rechte"),
            Type.ANNEX, Set.of("annex", "annexe", "bijlage", "appendix"));

    private static final Set<String> KINDS_OF_TEXT = Set.of(
            "voorstel van resolutie",
            "proposition de résolution",
            "motion for a resolution",
            "joint motion for a resolution");

    private static final Pattern AUTHOR = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: [\\p{L}\\p{M}'’.-]+)*? [\\p{Lu}'’-]{2,}(?: [\\p{Lu}'’-]{2,})*"
                    + " \\([^()]{1,40}\\)");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)(?:objet|subject|betreft|betreff|onderwerp|concerne|re)\\h*:\\h*(\\S.*)");
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:Dear|Madam|Madame|Mesdames|Monsieur|Messieurs|Excellenc|Geachte|Beste|Sehr geehrte|Your Excellenc)"
                    + ".{0,150}[,:!]");
    private static final Pattern ADDRESSEE =
            Pattern.compile("(?:To|To the attention of|À l[’']attention de|À|Aan|An|Ter attentie van)\\h*:\\h*(\\S.*)");

    /** Nothing longer is a signpost. */
    private static final int LONGEST = 200;

    private final Procedure procedure;

    Signposts(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Which section begins under this heading. */
    Optional<Integer> headingOf(String text) {
        return section(
                section -> section.heading().filter(words -> says(words, text)).isPresent()
                        || COMMON.getOrDefault(section.type(), Set.of()).contains(plain(text)));
    }

    /** Which section these words lead into. */
    Optional<Integer> openingOf(String text) {
        return section(
                section -> section.opening().filter(words -> says(words, text)).isPresent());
    }

    boolean isFormula(String text) {
        return procedure.formula().filter(words -> says(words, text)).isPresent();
    }

    boolean isKindOfText(String text) {
        return KINDS_OF_TEXT.contains(plain(text)) || says(procedure.title(), text);
    }

    /** Languages in which the procedure itself has these words. */
    List<String> languagesOf(String text) {
        return procedure.sections().stream()
                .flatMap(section ->
                        java.util.stream.Stream.concat(section.heading().stream(), section.opening().stream()))
                .flatMap(words -> words.byLanguage().entrySet().stream())
                .filter(words -> plain(words.getValue()).equals(plain(text)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it stands for itself, and neither goes on from the line before nor goes on in the next. */
    boolean standsAlone(String text) {
        return text.length() <= LONGEST
                && (headingOf(text).isPresent()
                        || openingOf(text).isPresent()
                        || isFormula(text)
                        || isKindOfText(text)
                        || isAuthor(text)
                        || Days.isDate(text));
    }

    static boolean isAuthor(String text) {
        return text.length() <= LONGEST && AUTHOR.matcher(text).matches();
    }

    /** The words after "Subject:". */
    static Optional<String> subject(String text) {
        return group(SUBJECT, text);
    }

    /** The words after "To:". */
    static Optional<String> addressee(String text) {
        return group(ADDRESSEE, text);
    }

    /** Whether it is the subject, an addressee or the salutation of a letter. */
    static boolean beginsLetter(String text) {
        return subject(text).isPresent() || addressee(text).isPresent() || isSalutation(text);
    }

    static boolean isSalutation(String text) {
        return SALUTATION.matcher(text).matches();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Optional<Integer> section(java.util.function.Predicate<Section> fits) {
        var sections = procedure.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (fits.test(sections.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean says(LocalText words, String text) {
        var asked = plain(text);
        return words.byLanguage().values().stream().map(Signposts::plain).anyMatch(asked::equals);
    }

    /** Without case, and without what stands at its end. */
    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        var small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return String.join(" ", Arrays.asList(small.strip().split("[\\s\\u00A0]+")))
                .replaceAll("[\\h.,:;]+$", "");
    }
}
