package org.undersigned.declaration.reading;

import java.util.Locale;
import org.undersigned.declaration.BlockType;
import org.undersigned.platform.Messages;

/** The name of a kind of block in the reader's language. */
record TypeWord(BlockType type) implements Messages.Worded {

    @Override
    public String in(Locale locale) {
        return Messages.say(locale, "reading_type_" + type.name());
    }
}
