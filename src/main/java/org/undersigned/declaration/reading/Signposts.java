package org.undersigned.declaration.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.procedure.LocalText;
import org.undersigned.procedure.Procedure;
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

    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Integer> openings = new HashMap<>();
    private final Map<String, List<String>> languages = new HashMap<>();
    private final Set<String> formulas = new HashSet<>();
    private final Set<String> kinds = new HashSet<>(KINDS_OF_TEXT);

    Signposts(Procedure procedure) {
        var sections = procedure.sections();
        for (int i = sections.size() - 1; i >= 0; i--) {
            int index = i;
            COMMON.getOrDefault(sections.get(i).type(), Set.of()).forEach(words -> headings.put(words, index));
            sections.get(i).heading().ifPresent(words -> know(words, headings, index));
            sections.get(i).opening().ifPresent(words -> know(words, openings, index));
        }
        procedure.formula().ifPresent(words -> formulas.addAll(plain(words)));
        kinds.addAll(plain(procedure.title()));
    }

    private void know(LocalText words, Map<String, Integer> posts, int section) {
        words.byLanguage().forEach((lang, text) -> {
            posts.put(plain(text), section);
            languages.computeIfAbsent(plain(text), any -> new ArrayList<>()).add(lang);
        });
    }

    /** Which section begins under this heading. */
    Optional<Integer> headingOf(String text) {
        return Optional.ofNullable(headings.get(plain(text)));
    }

    /** Which section these words lead into. */
    Optional<Integer> openingOf(String text) {
        return Optional.ofNullable(openings.get(plain(text)));
    }

    boolean isFormula(String text) {
        return formulas.contains(plain(text));
    }

    boolean isKindOfText(String text) {
        return kinds.contains(plain(text));
    }

    /** Languages in which the procedure itself has these words. */
    List<String> languagesOf(String text) {
        return languages.getOrDefault(plain(text), List.of());
    }

    /** Whether it stands for itself, and neither goes on from the line before nor goes on in the next. */
    boolean standsAlone(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var words = plain(text);
        return headings.containsKey(words)
                || openings.containsKey(words)
                || formulas.contains(words)
                || kinds.contains(words)
                || isAuthor(text)
                || Days.isDate(text);
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

    /** Whether a passage begins so: with a label, or with the words before and after a letter. */
    static boolean begins(String text) {
        return Label.of(text).isPresent()
                || Label.isPoint(text)
                || Citations.hasDash(text)
                || subject(text).isPresent()
                || addressee(text).isPresent()
                || isSalutation(text);
    }

    static boolean isSalutation(String text) {
        return SALUTATION.matcher(text).matches();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> plain(LocalText words) {
        return words.byLanguage().values().stream().map(Signposts::plain).toList();
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
