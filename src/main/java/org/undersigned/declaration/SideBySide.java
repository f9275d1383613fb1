package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/**
 * A text in all its languages, block beside block.
 *
 * @param titles by language, in the order of the columns
 */
public record SideBySide(Map<String, String> titles, List<SectionRows> sections) {

    /**
     * A section.
     *
     * @param headings by language; empty where it has none
     * @param leads words that lead into it by language; empty where there are none
     */
    public record SectionRows(
            Section.Type type, Map<String, String> headings, Map<String, String> leads, List<Row> rows) {}

    /** Blocks with one key; a language that lacks it has no text. */
    public record Row(String key, BlockType type, String label, Map<String, String> texts) {}

    /** BCP 47, in the order of the columns. */
    public List<String> languages() {
        return List.copyOf(titles.keySet());
    }

    /** Labels are those of the first language that has the block; order that of the first language. */
    public static SideBySide of(Procedure procedure, List<LanguageVersion> versions) {
        var titles = new LinkedHashMap<String, String>();
        var sections = new ArrayList<SectionRows>();
        for (var version : versions) {
            titles.put(version.lang, version.title);
            TextSection.of(procedure, version).forEach(section -> join(sections, version.lang, section));
        }
        return new SideBySide(titles, sections);
    }

    private static void join(List<SectionRows> sections, String lang, TextSection section) {
        var rows = sections.stream()
                .filter(one -> one.type() == section.type())
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new SectionRows(
                            section.type(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
                    sections.add(fresh);
                    return fresh;
                });
        if (!section.heading().isEmpty()) {
            rows.headings().put(lang, section.heading());
        }
        if (!section.lead().isEmpty()) {
            rows.leads().put(lang, section.lead());
        }
        section.blocks().forEach(block -> row(rows.rows(), block).texts().put(lang, block.text()));
    }

    private static Row row(List<Row> rows, TextSection.TextBlock block) {
        return rows.stream()
                .filter(one -> one.key().equals(block.key()))
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Row(block.key(), block.type(), block.label(), new LinkedHashMap<>());
                    rows.add(fresh);
                    return fresh;
                });
    }
}
