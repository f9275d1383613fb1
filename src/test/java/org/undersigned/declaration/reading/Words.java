package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts words of a source again in what was read of it. */
final class Words {

    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        return NOT_OF_A_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** Letters and digits alone: hyphens at the ends of lines make no difference. */
    static String letters(String text) {
        return String.join("", of(text));
    }

    /** Everything that was read in one language, labels and what was left out included, in the order of the source. */
    static String letters(TextRead read, String lang) {
        var parts = new ArrayList<Part>();
        var version = read.in(lang).orElseThrow();
        version.passages().forEach(p -> parts.add(new Part(p.place().number(), p.label() + p.text())));
        read.leftOut().stream()
                .filter(out -> out.lang().equals(lang))
                .forEach(out -> parts.add(new Part(out.place().number(), out.text())));
        return parts.stream()
                .sorted(java.util.Comparator.comparingInt(Part::line))
                .map(part -> letters(part.text()))
                .collect(Collectors.joining());
    }

    /** Words that were read, labels and what was left out included. */
    static int count(TextRead read) {
        return Stream.concat(
                        read.versions().stream()
                                .flatMap(version -> version.passages().stream())
                                .map(passage -> passage.label() + " " + passage.text()),
                        read.leftOut().stream().map(LeftOut::text))
                .mapToInt(text -> of(text).size())
                .sum();
    }

    /** Where the letters of a source and those that were read first differ; empty where they do not. */
    static String difference(String source, String read) {
        var asked = letters(source);
        int at = 0;
        while (at < Math.min(asked.length(), read.length()) && asked.charAt(at) == read.charAt(at)) {
            at++;
        }
        return asked.equals(read) ? "" : around(asked, at) + " <> " + around(read, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    }

    /** The lines of a source between two line numbers, inclusive, of several ranges. */
    static String lines(String source, int... fromTo) {
        var lines = source.lines().toList();
        return Stream.iterate(0, i -> i + 2)
                .limit(fromTo.length / 2)
                .map(i -> String.join("\n", lines.subList(fromTo[i] - 1, fromTo[i + 1])))
                .collect(Collectors.joining("\n"));
    }

    private record Part(int line, String text) {}
}
