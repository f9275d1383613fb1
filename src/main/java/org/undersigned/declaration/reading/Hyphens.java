package org.undersigned.declaration.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what a hyphen at the end of a line was: a break of the printer, to be taken away, or part of the word. The
 * text itself is the witness: which of the two forms does it have elsewhere, on one line? Where it has neither, what
 * begins with a capital or goes with a number keeps its hyphen, and the rest is joined; it is doubtful where both
 * halves are words of their own.
 */
class Hyphens {

    /** How two lines go together. */
    record Join(String between, boolean doubtful) {}

    private static final Join JOINED = new Join("", false);
    private static final Join KEPT = new Join("-", false);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern NUMBER_OR_LETTERS = Pattern.compile(".*\\p{N}|.*[\\p{Lu}\\p{N}]{2}|\\p{Lu}");

    /** French words that stand behind a hyphen, and beginnings of every language that like one. */
    private static final Set<String> BEHIND = Set.of(
            "ci", "là", "il", "elle", "ils", "elles", "on", "t", "ce", "je", "nous", "vous", "même", "mêmes", "moi",
            "toi", "leur", "lui", "y");

    private static final Set<String> BEFORE = Set.of(
            "ex", "non", "niet", "oud", "vice", "sous", "mi", "demi", "semi", "quasi", "celui", "celle", "celles",
            "ceux", "c'est", "c’est", "peut", "soi", "nord", "sud", "est", "ouest", "noord", "zuid", "oost", "west");
    private static final Set<String> AND = Set.of("en", "of", "et", "ou", "und", "oder", "and", "or");

    private final Map<String, Integer> forms = new HashMap<>();

    /** The witness: lines of one language. */
    Hyphens(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            witness(lines, i);
        }
    }

    private void witness(List<Line> lines, int i) {
        var text = lines.get(i).text();
        boolean tail = i > 0 && lines.get(i - 1).endsInHyphen();
        boolean head = lines.get(i).endsInHyphen();
        var words = WORD.matcher(text);
        while (words.find()) {
            boolean broken = tail && words.start() == 0 || head && words.end() >= text.length() - 1;
            if (!broken) {
                forms.merge(form(words.group()), 1, Integer::sum);
                parts(words);
            }
        }
    }

    private void parts(Matcher word) {
        for (var part : word.group().split("['’-]")) {
            if (part.length() < word.group().length()) {
                forms.merge(form(part), 1, Integer::sum);
            }
        }
    }

    /** What stands between a line that ends in a hyphen and the next. */
    Join between(String line, String next) {
        var left = line.substring(0, line.length() - 1);
        if (line.endsWith("\u00AD")) {
            return JOINED;
        }
        var head = lastWord(left);
        var tail = firstWord(next);
        if (AND.contains(tail.toLowerCase(Locale.ROOT))) {
            return new Join("- ", true);
        }
        int joined = count(head + tail);
        int kept = count(head + "-" + tail);
        if (joined != kept) {
            return joined > kept ? new Join("", kept > 0) : new Join("-", joined > 0);
        }
        return unseen(head, tail);
    }

    private Join unseen(String head, String tail) {
        if (tail.isEmpty()
                || startsCapital(tail)
                || NUMBER_OR_LETTERS.matcher(head).matches()) {
            return KEPT;
        }
        var before = head.substring(head.lastIndexOf('-') + 1);
        if (BEHIND.contains(tail.toLowerCase(Locale.ROOT)) || BEFORE.contains(before.toLowerCase(Locale.ROOT))) {
            return new Join("-", true);
        }
        return isWord(before) && isWord(tail) ? new Join("", true) : JOINED;
    }

    private boolean isWord(String part) {
        return part.length() > 2 && count(part) > 0;
    }

    private int count(String word) {
        return forms.getOrDefault(form(word), 0);
    }

    private static boolean startsCapital(String word) {
        return !Character.isLowerCase(word.codePointAt(0));
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && ofWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && ofWord(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean ofWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "'’-".indexOf(c) >= 0;
    }

    private static String form(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace('’', '\''), Normalizer.Form.NFC);
    }
}
