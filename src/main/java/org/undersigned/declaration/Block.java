package org.undersigned.declaration;

/**
 * One unit of a text in one language.
 *
 * @param key the same in every language for blocks that stand side by side; anchor of the block on its page
 * @param type what it is
 * @param text plain text in Unicode NFC, without line breaks
 */
public record Block(String key, BlockType type, String text) {}
