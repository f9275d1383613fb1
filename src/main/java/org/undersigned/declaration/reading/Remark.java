package org.undersigned.declaration.reading;

import java.util.List;

/**
 * What a person must look at before the text is used.
 *
 * @param place in the source
 * @param lang of the passage, or null where it is of no one language
 * @param key message key
 * @param args of the message
 */
public record Remark(Place place, String lang, String key, List<Object> args) {

    static Remark of(Place place, String lang, String key, Object... args) {
        return new Remark(place, lang, key, List.of(args));
    }
}
