package org.undersigned.declaration;

import java.util.List;

/**
 * One unit of a text in one language.
 *
 * @param key the same in every language for blocks that stand side by side; anchor of the block on its page. Null in a
 *     text that is handed in without keys: it is given one by type and place
 * @param type what it is
 * @param text plain text in Unicode NFC, without line breaks
 */
public record Block(String key, BlockType type, String text) {

    /** Paragraphs of a text that has nothing else. */
    public static List<Block> paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> new Block(null, BlockType.PARAGRAPH, text))
                .toList();
    }
}
