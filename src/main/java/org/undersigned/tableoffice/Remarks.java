package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.undersigned.declaration.Block;
import org.undersigned.declaration.BlockRemark;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;

/**
 * What an officer writes to the originator when a text goes back.
 *
 * @param whole on the text as a whole; may be missing where there are remarks on blocks
 * @param byBlock by key of the block; those left empty say nothing
 */
public record Remarks(String whole, Map<String, String> byBlock) {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_ON_BLOCK = 2_000;

    /** Name of the field of a block's remark. */
    static String field(String key) {
        return "block_" + key;
    }

    /** Of the text as a whole alone. */
    public static Remarks of(String whole) {
        return new Remarks(whole, Map.of());
    }

    /** The remark on the whole in paragraphs, or null; refuses what is too long. */
    static String written(String remark) {
        var text = String.join("\n\n", PlainText.paragraphs("remark", remark == null ? "" : remark));
        if (text.length() > LONGEST) {
            throw Refusal.field("remark", "tableoffice_remark_too_long", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    /** Remarks on blocks in the order of the text; refuses a block that is not there. */
    List<BlockRemark> onBlocks(Declaration declaration) {
        var keys = keys(declaration);
        byBlock.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw Refusal.field(field(key), "tableoffice_no_such_block", key);
        });
        var remarks = new ArrayList<BlockRemark>();
        for (var key : keys) {
            var text = PlainText.line(field(key), byBlock.getOrDefault(key, ""));
            if (text.length() > LONGEST_ON_BLOCK) {
                throw Refusal.field(field(key), "tableoffice_remark_too_long", LONGEST_ON_BLOCK);
            }
            if (!text.isEmpty()) {
                remarks.add(new BlockRemark(key, text));
            }
        }
        return remarks;
    }

    private static Set<String> keys(Declaration declaration) {
        var keys = new LinkedHashSet<String>();
        keys.add(BlockRemark.TITLE);
        declaration.wording().versions().forEach(version -> version.blocks.stream()
                .map(Block::key)
                .forEach(keys::add));
        return keys;
    }
}
