package org.undersigned.registry.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.undersigned.registry.NameKey;

/** A full name, and where in it the given name ends and the family name begins. */
final class SplitName {

    private static final Set<String> PARTICLES = Set.of(
            "van", "vande", "vanden", "vander", "de", "den", "der", "het", "'t", "’t", "ter", "ten", "te", "von", "vom",
            "zu", "zur", "zum", "di", "da", "dal", "dalla", "de'", "del", "della", "dei", "degli", "do", "dos", "das",
            "du", "des", "la", "le", "les", "el", "al", "bin", "ibn", "ben", "af", "av", "o'", "o’", "d'", "d’");

    record Parts(String given, String family) {}

    private final List<String> words;

    SplitName(String name) {
        words = Arrays.asList(name.split(" "));
    }

    /** By the given name and the sorting name, either of which may be empty, or else by the particles. */
    Parts by(String given, String sortName) {
        return bySortName(sortName).or(() -> byGiven(given)).orElseGet(this::byParticles);
    }

    /** What is left of the name without the family name, where it begins or ends with it. */
    Parts byFamily(String family) {
        var key = NameKey.of(family);
        return at((head, tail) -> tail.equals(key))
                .or(() -> at((head, tail) -> head.equals(key)).map(SplitName::swapped))
                .orElse(new Parts("", family));
    }

    private Optional<Parts> bySortName(String sortName) {
        if (sortName.isEmpty()) {
            return Optional.empty();
        }
        var comma = sortName.indexOf(',');
        if (comma >= 0) {
            var family = byFamily(sortName.substring(0, comma));
            return family.given().isEmpty() ? Optional.empty() : Optional.of(family);
        }
        var key = NameKey.of(sortName);
        return at((head, tail) -> (tail + " " + head).equals(key));
    }

    private Optional<Parts> byGiven(String given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var key = NameKey.of(given);
        return at((head, tail) -> head.equals(key))
                .or(() -> at((head, tail) -> tail.equals(key)).map(SplitName::swapped));
    }

    /** The last word, with the particles before it, but not the first word. */
    private Parts byParticles() {
        var from = words.size() - 1;
        while (from > 1 && PARTICLES.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
            from--;
        }
        return parts(from);
    }

    /** The first division of which the keys of both halves are as asked. */
    private Optional<Parts> at(BiPredicate<String, String> halves) {
        for (int i = 1; i < words.size(); i++) {
            var parts = parts(i);
            if (halves.test(NameKey.of(parts.given()), NameKey.of(parts.family()))) {
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private Parts parts(int from) {
        return new Parts(String.join(" ", words.subList(0, from)), String.join(" ", words.subList(from, words.size())));
    }

    private static Parts swapped(Parts parts) {
        return new Parts(parts.family(), parts.given());
    }
}
