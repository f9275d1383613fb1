package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** All of a person's names, the main one first; those that differ in nothing but signs once. */
    static List<StagedName> of(JsonNode person) {
        Map<String, StagedName> names = new LinkedHashMap<>();
        add(names, main(person));
        for (var other : person.path("other_names")) {
            add(names, other(other));
        }
        return List.copyOf(names.values());
    }

    private static void add(Map<String, StagedName> names, StagedName name) {
        if (!name.key.isEmpty()
                && name.given.length() <= LONGEST
                && name.family.length() <= LONGEST
                && name.particle.length() <= LONGEST_PARTICLE) {
            names.putIfAbsent(name.key, name);
        }
    }

    private static StagedName main(JsonNode person) {
        var particle = person.path("particle").asText("");
        var family = person.path("family_name").asText("");
        var bare = !particle.isEmpty() && family.startsWith(particle + " ")
                ? family.substring(particle.length() + 1)
                : family;
        return of(true, person.path("given_name").asText(""), particle, bare);
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
