package org.undersigned.declaration.editor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.undersigned.declaration.BlockType;

/**
 * A change to how a text is built up of blocks.
 *
 * @param key the block that is meant; for {@link Kind#ADD} the one after which the new one stands
 * @param type of the new block, or what the block becomes
 * @param lang the language that is meant
 * @param at for {@link Kind#SPLIT}, after how many characters of the language's text; at its empty lines where left out
 */
@Schema(name = "DraftChange")
public record Change(
        @NotNull Kind kind,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        BlockType type,
        @Pattern(regexp = "[A-Za-z0-9-]{2,35}") String lang,
        Integer at) {

    /** What is done. */
    @Schema(name = "DraftChangeKind")
    public enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN,
        SPLIT,
        /** With the block before it. */
        JOIN,
        RETYPE,
        /** A translation that lagged still says the same. */
        CONFIRM,
        ADD_LANGUAGE,
        /** What could not be joined is taken in the place of what stands there. */
        TAKE_ASIDE,
        /** What could not be joined is not wanted. */
        DROP_ASIDE
    }
}
