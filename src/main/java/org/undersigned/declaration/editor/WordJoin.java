package org.undersigned.declaration.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Joins, word by word, what two people made of one text. */
final class WordJoin {

    /** A word goes with the white space after it. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private WordJoin() {}

    /** What both wanted; empty where they changed the same words. */
    static Optional<String> join(String base, String mine, String theirs) {
        var words = words(base);
        var own = DiffUtils.diff(words, words(mine)).getDeltas();
        var other = DiffUtils.diff(words, words(theirs)).getDeltas();
        if (own.stream().anyMatch(one -> other.stream().anyMatch(two -> touch(one, two)))) {
            return mine.equals(theirs) ? Optional.of(mine) : Optional.empty();
        }
        var joined = new ArrayList<>(words);
        Stream.concat(own.stream(), other.stream())
                .sorted(Comparator.comparingInt(WordJoin::start).reversed())
                .forEach(delta -> {
                    var place = joined.subList(start(delta), end(delta));
                    place.clear();
                    place.addAll(delta.getTarget().getLines());
                });
        return Optional.of(String.join("", joined));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).toList();
    }

    /** Changes that lie side by side count as touching: what was meant by the two together nobody knows. */
    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> two) {
        return start(one) <= end(two) && start(two) <= end(one);
    }

    private static int start(AbstractDelta<String> delta) {
        return delta.getSource().getPosition();
    }

    private static int end(AbstractDelta<String> delta) {
        return start(delta) + delta.getSource().size();
    }
}
