package org.undersigned.declaration.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells languages apart by the small words that no sentence does without, and by letters that one language has and the
 * others lack. Small words that two languages share speak for both.
 */
final class Tongues {

    private static final Map<String, Set<String>> SMALL_WORDS = words(Map.ofEntries(
            Map.entry(
                    "en",
                    "the of and to in that is for on with as by are was be from at which this have has it not whereas"
                            + " its their calls regard having"),
            Map.entry(
                    "fr",
                    "le la les de des du et à au aux en un une que qui dans pour par sur est ont sont ce cette ces ne"
                            + " pas plus avec son sa ses leur leurs été se s d l qu considérant vu ou nous octobre"),
            Map.entry(
                    "nl",
                    "de het een en van in op te dat die voor met is zijn niet aan om door ook als naar uit bij werd"
                            + " worden wordt heeft hebben tot over haar onder nog deze dit onze oktober gezien"),
            Map.entry(
                    "de",
                    "der die das und in den von zu mit auf für ist des dem ein eine nicht sich auch als an aus bei"
                            + " nach werden wird hat sind daß dass durch über im zur zum"),
            Map.entry(
                    "es",
                    "el la los las de y en que un una por para con del se es no al su sus como más o ha considerando"
                            + " vista visto"),
            Map.entry(
                    "it",
                    "il lo la i gli le di e in che un una per con del della dei delle si è non al alla sono come da"
                            + " nel considerando visto vista"),
            Map.entry(
                    "pt",
                    "o a os as de e em que um uma por para com do da dos das se é não ao à como mais no na tendo"),
            Map.entry("pl", "i w z na do że się nie jest oraz przez od za dla o to które który mając uwzględniając"),
            Map.entry("ru", "и в не на что с по для к о от из за это как при его их или был были"),
            Map.entry("uk", "і в не на що з та для до про від із за це як при його їх або є"),
            Map.entry("kk", "және мен бен үшін бойынша туралы бұл деп осы бар болып жылғы да де қарай"),
            Map.entry("el", "και το η ο του της τα να με για από που σε την των στο τις δεν"),
            Map.entry("ar", "في من على إلى أن التي الذي هذا هذه مع عن ما لا بين كل وقد")));

    private static final Map<String, Pattern> OWN_LETTERS = Map.of(
            "fr", Pattern.compile("[éèêàçœùîÉÈÊÀÇŒ]"),
            "de", Pattern.compile("[äöüßÄÖÜ]"),
            "es", Pattern.compile("[ñ¿¡áíóú]"),
            "pl", Pattern.compile("[łąęśżźćń]"),
            "nl", Pattern.compile("(?i)ij|aa|oo|uu"),
            "kk", Pattern.compile("[әғқңөұүһ]"),
            "uk", Pattern.compile("[їєґ]"));

    /** So many characters tell the language of a text, however long it is. */
    private static final int ENOUGH = 600;

    private static final double LETTER = 0.3;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final List<String> KNOWN = List.copyOf(SMALL_WORDS.keySet());
    private static final Map<String, Set<String>> LANGUAGES_OF = languagesOf();

    private Tongues() {}

    /** Languages that are told apart. */
    static List<String> known() {
        return KNOWN;
    }

    /** How much speaks for each of these languages; a language without small words of its own gets nothing. */
    static double[] weigh(String text, List<String> langs) {
        var start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        var scores = new double[langs.size()];
        for (var word : NOT_LETTERS.split(start.toLowerCase(Locale.ROOT))) {
            for (var lang : LANGUAGES_OF.getOrDefault(word, Set.of())) {
                int i = langs.indexOf(lang);
                if (i >= 0) {
                    scores[i]++;
                }
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] += letters(start, langs.get(i));
        }
        return scores;
    }

    private static double letters(String text, String lang) {
        var own = OWN_LETTERS.get(lang);
        return own == null ? 0 : LETTER * own.matcher(text).results().count();
    }

    private static Map<String, Set<String>> words(Map<String, String> lines) {
        var all = new LinkedHashMap<String, Set<String>>();
        lines.keySet().stream()
                .sorted()
                .forEach(lang ->
                        all.put(lang, Set.copyOf(Arrays.asList(lines.get(lang).split(" ")))));
        return all;
    }

    private static Map<String, Set<String>> languagesOf() {
        var all = new HashMap<String, Set<String>>();
        SMALL_WORDS.forEach((lang, words) -> words.forEach(
                word -> all.computeIfAbsent(word, any -> new TreeSet<>()).add(lang)));
        return all;
    }
}
