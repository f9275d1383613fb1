package org.undersigned.registry.intake;

import java.util.List;

/**
 * What tells one person from another, to be seen beside that of another.
 *
 * @param personId null for whom a register tells of
 * @param reason why it may be the same person, or empty
 */
record Portrait(String personId, String name, String reason, List<Feature> features) {

    /** @param label the same in every portrait, and in the same order */
    record Feature(String label, List<Fact> facts) {}

    /**
     * One thing that is told.
     *
     * @param more said beside it, or empty
     * @param about of which there is only one, so that another is a difference; null where there may be many
     * @param key by which it is the same
     * @param mark {@code same}, {@code differs} or empty
     */
    record Fact(String text, String more, String about, String key, String mark) {

        Fact(String text, String more, String about, String key) {
            this(text, more, about, key, "");
        }

        private Fact beside(List<Fact> others) {
            if (others.stream().anyMatch(this::isSame)) {
                return new Fact(text, more, about, key, "same");
            }
            var differs = about != null && others.stream().anyMatch(other -> about.equals(other.about));
            return new Fact(text, more, about, key, differs ? "differs" : "");
        }

        /** A year is no other date than a day of it. */
        private boolean isSame(Fact other) {
            return key.equals(other.key)
                    || about != null
                            && about.equals(other.about)
                            && about.endsWith("_date")
                            && (key.startsWith(other.key) || other.key.startsWith(key));
        }
    }

    /** The same, each fact marked as being the other's too, or being another. */
    Portrait beside(Portrait other) {
        var facts = other.features.stream()
                .flatMap(feature -> feature.facts.stream())
                .toList();
        return new Portrait(
                personId,
                name,
                reason,
                features.stream()
                        .map(feature -> new Feature(
                                feature.label,
                                feature.facts.stream()
                                        .map(fact -> fact.beside(facts))
                                        .toList()))
                        .toList());
    }

    Portrait because(String why) {
        return new Portrait(personId, name, why, features);
    }
}
