package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undersigned.registry.NameKey;

/**
 * A name under which a register knows somebody.
 *
 * @param main whether it is the one to print
 * @param key see {@link NameKey}
 */
record StagedName(boolean main, String given, String particle, String family, String key) {

    private static final int LONGEST = 200;
    private static final int LONGEST_PARTICLE = 60;

    private static final Set<String> OF_A_SPELLING = Set.of("name", "given_name", "particle", "family_name", "note");

    /**
     * All of a person's names, the main one first; those that differ in nothing but signs once, but for spellings, as an
     * export of ours notes them.
     */
    static List<StagedName> of(JsonNode person) {
        Map<String, StagedName> names = new LinkedHashMap<>();
        var main = inParts(true, person);
        add(names, main.key, main);
        for (var other : person.path("other_names")) {
            var name = isSpelling(other) ? inParts(false, other) : other(other);
            add(names, isSpelling(other) ? "spelling " + name : name.key, name);
        }
        return List.copyOf(names.values());
    }

    /** Spellings are names to find somebody by, and nothing else that a register tells. */
    static void removeSpellings(ObjectNode person) {
        if (person.get("other_names") instanceof ArrayNode others) {
            for (var other = others.elements(); other.hasNext(); ) {
                if (isSpelling(other.next())) {
                    other.remove();
                }
            }
            if (others.isEmpty()) {
                person.remove("other_names");
            }
        }
    }

    private static boolean isSpelling(JsonNode name) {
        return name.path("note").asText().equals("spelling")
                && name.hasNonNull("family_name")
                && name.properties().stream().map(Map.Entry::getKey).allMatch(OF_A_SPELLING::contains);
    }

    private static void add(Map<String, StagedName> names, String key, StagedName name) {
        if (!name.key.isEmpty()
                && name.given.length() <= LONGEST
                && name.family.length() <= LONGEST
                && name.particle.length() <= LONGEST_PARTICLE) {
            names.putIfAbsent(key, name);
        }
    }

    private static StagedName inParts(boolean main, JsonNode name) {
        var particle = name.path("particle").asText("");
        var family = name.path("family_name").asText("");
        var bare = !particle.isEmpty() && family.startsWith(particle + " ")
                ? family.substring(particle.length() + 1)
                : family;
        return of(main, name.path("given_name").asText(""), particle, bare);
    }

    /** In one piece where its parts are not told: the last word stands for the family name, to be found by. */
    private static StagedName other(JsonNode name) {
        if (name.hasNonNull("family_name")) {
            return of(
                    false,
                    name.path("given_name").asText(""),
                    "",
                    name.path("family_name").asText());
        }
        var whole = name.path("name").asText("").strip();
        var last = whole.lastIndexOf(' ');
        return of(false, last < 0 ? "" : whole.substring(0, last), "", whole.substring(last + 1));
    }

    private static StagedName of(boolean main, String given, String particle, String family) {
        return new StagedName(main, given, particle, family, NameKey.of(given, particle, family));
    }

    String words() {
        return NameKey.words(key);
    }

    String sound() {
        return NameKey.sound(family);
    }

    String sortKey() {
        return NameKey.of(family) + ", " + NameKey.of(given);
    }
}
