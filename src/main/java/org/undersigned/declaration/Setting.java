package org.undersigned.declaration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Section;

/** Puts the blocks of a text under the sections of its procedure, with the words that open them, and gives keys. */
class Setting {

    private final Procedure procedure;
    private final String lang;
    private final Map<Section.Type, List<Block>> sections = new EnumMap<>(Section.Type.class);
    private final Map<Section.Type, Block> leads = new EnumMap<>(Section.Type.class);
    private final List<Block> strays = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    Setting(Procedure procedure, DraftText.Version version) {
        this.procedure = procedure;
        this.lang = version.lang();
        version.blocks().stream().map(Block::key).forEach(keys::add);
        sort(version.blocks());
    }

    private void sort(List<Block> blocks) {
        var types = procedure.sections().stream().map(Section::type).toList();
        List<Block> open = null;
        Block lead = null;
        for (var block : blocks) {
            var section = block.type().section();
            if (block.type() == BlockType.FORMULA) {
                strays.add(block);
            } else if (block.type() == BlockType.LEAD) {
                lead = block;
            } else if (section.filter(types::contains).isPresent()) {
                open = sections.computeIfAbsent(section.get(), any -> new ArrayList<>());
                if (lead != null) {
                    leads.put(section.get(), lead);
                    lead = null;
                }
                open.add(block);
            } else if (section.isEmpty() && open != null) {
                open.add(block);
            } else {
                strays.add(block);
            }
        }
    }

    /** Blocks of a kind that the procedure does not have, and what goes on with nothing. */
    List<Block> strays() {
        return strays;
    }

    /** Blocks of a section, what goes on with them included. */
    List<Block> of(Section.Type section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Everything in the order of the procedure, each block with its key. */
    List<Block> inOrder() {
        var all = new ArrayList<Block>();
        for (var section : procedure.sections()) {
            var blocks = of(section.type());
            if (!blocks.isEmpty()) {
                lead(section).ifPresent(all::add);
                blocks.forEach(block -> all.add(withKey(block)));
            }
        }
        return all;
    }

    private Optional<Block> lead(Section section) {
        var key = "lead-"
                + section.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Optional.ofNullable(leads.get(section.type()))
                .map(Block::text)
                .or(() -> section.opening().flatMap(words -> words.exactly(lang)))
                .map(words -> new Block(key, BlockType.LEAD, words));
    }

    private Block withKey(Block block) {
        if (block.key() != null) {
            return block;
        }
        int n = 1;
        while (!keys.add(block.type().prefix() + n)) {
            n++;
        }
        return new Block(block.type().prefix() + n, block.type(), block.text());
    }
}
