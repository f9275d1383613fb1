package org.undersigned.declaration.reading;

import org.undersigned.declaration.BlockType;

/**
 * One unit of a text that was read, in one language.
 *
 * @param key the same in every language for passages that stand side by side
 * @param text plain text, without its label
 * @param label as it stood in the source ("GG", "12"), or empty; what it should be is computed from its place
 * @param place where it begins in the source
 */
public record Passage(String key, BlockType type, String text, String label, Place place) {

    Passage with(String otherKey) {
        return new Passage(otherKey, type, text, label, place);
    }
}
