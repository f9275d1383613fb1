package org.undersigned.declaration.reading;

import java.util.Locale;
import org.undersigned.declaration.BlockType;
import org.undersigned.platform.Messages;

/** The name of a kind of block in the reader's language. */
record TypeWord(BlockType type) implements Messages.Worded {

    @Override
    public String in(Locale locale) {
        return Messages.say(locale, "declaration_block_" + type.name().toLowerCase(Locale.ROOT));
    }

    /** What the API tells. */
    @Override
    public String toString() {
        return type.name();
    }
}
