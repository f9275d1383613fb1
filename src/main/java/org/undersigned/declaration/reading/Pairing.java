package org.undersigned.declaration.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.undersigned.declaration.BlockType;

/**
 * Gives passages that stand side by side the same key: those with labels by their labels, the others by their order
 * after the same labelled one. What has no counterpart in another language is told.
 */
class Pairing {

    private final List<TextRead.InLanguage> versions;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Set<String>> langsOf = new LinkedHashMap<>();

    Pairing(List<TextRead.InLanguage> versions) {
        this.versions = versions;
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<TextRead.InLanguage> keyed() {
        var keyed = versions.stream().map(this::keyed).toList();
        keyed.forEach(version -> version.passages()
                .forEach(passage -> langsOf.computeIfAbsent(passage.key(), any -> new TreeSet<>())
                        .add(version.lang())));
        keyed.forEach(version -> version.passages().forEach(passage -> tellIfAlone(version.lang(), passage)));
        return keyed;
    }

    private TextRead.InLanguage keyed(TextRead.InLanguage version) {
        var taken = new HashMap<String, Integer>();
        var passages = new ArrayList<Passage>();
        var owner = "";
        for (var passage : version.passages()) {
            var name = name(passage, owner);
            var counted = passage.label().isEmpty();
            int n = taken.merge(name, 1, Integer::sum);
            var key = counted ? name + n : n > 1 ? name + "-again" + n : name;
            if (passage.type() != BlockType.SUBPARAGRAPH) {
                owner = key + "-";
            }
            passages.add(passage.with(key));
        }
        return new TextRead.InLanguage(version.lang(), version.title(), List.copyOf(passages), version.date());
    }

    private static String name(Passage passage, String owner) {
        if (passage.type() == BlockType.SUBPARAGRAPH) {
            return owner;
        }
        var type = passage.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return type + "-" + passage.label();
    }

    private void tellIfAlone(String lang, Passage passage) {
        for (var other : versions) {
            if (!langsOf.get(passage.key()).contains(other.lang())) {
                remarks.add(Remark.of(
                        passage.place(),
                        lang,
                        "reading_unpaired",
                        new TypeWord(passage.type()),
                        passage.label(),
                        Excerpt.of(passage.text()),
                        other.lang()));
            }
        }
    }
}
