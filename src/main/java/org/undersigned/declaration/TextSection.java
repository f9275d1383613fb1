package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/**
 * A section of a text in one language as it is printed.
 *
 * @param heading what stands above it, in the language of the text, or empty
 * @param lead words of the institution that lead into it, or empty
 */
public record TextSection(Section.Type type, String heading, String lead, List<TextBlock> blocks) {

    /**
     * A block with its number.
     *
     * @param label "GG", "12"; empty where it bears none
     */
    public record TextBlock(String key, BlockType type, String label, String text) {}

    /** The sections of a version that have anything in them, in their order, without the formula. */
    public static List<TextSection> of(Procedure procedure, LanguageVersion version) {
        return of(procedure, version.locale(), version.blocks);
    }

    /** The same of blocks that are no wording yet. */
    public static List<TextSection> of(Procedure procedure, Locale language, List<Block> blocks) {
        var sections = new ArrayList<TextSection>();
        var lead = "";
        for (var block : blocks) {
            if (block.type() == BlockType.LEAD) {
                lead = block.text();
            } else if (block.type() != BlockType.FORMULA) {
                var current = sections.isEmpty() ? null : sections.get(sections.size() - 1);
                var type = block.type().section().orElse(current == null ? Section.Type.PARAGRAPHS : current.type());
                if (current == null || current.type() != type) {
                    current = begin(procedure, type, language, lead);
                    sections.add(current);
                    lead = "";
                }
                current.add(procedure, block);
            }
        }
        return sections;
    }

    private static TextSection begin(Procedure procedure, Section.Type type, Locale language, String lead) {
        var heading = procedure
                .section(type)
                .flatMap(Section::heading)
                .map(words -> words.in(language))
                .orElse("");
        return new TextSection(type, heading, lead, new ArrayList<>());
    }

    private void add(Procedure procedure, Block block) {
        long n = 1
                + blocks.stream()
                        .filter(one -> one.type() != BlockType.SUBPARAGRAPH)
                        .count();
        var label = block.type() == BlockType.SUBPARAGRAPH
                ? ""
                : procedure
                        .section(type)
                        .map(section -> section.numbering().label((int) n))
                        .orElse("");
        blocks.add(new TextBlock(block.key(), block.type(), label, block.text()));
    }
}
