package org.undersigned.platform;

import java.util.List;

/** What every text from outside must be before anything else is asked of it. */
public final class Texts {

    private Texts() {}

    /** The text, refused (400, naming the field) where it holds NUL or half of a surrogate pair. */
    public static String storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw malformed(field, "error_nul");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw malformed(field, "error_encoding");
        }
        return text;
    }

    static Refusal malformed(String field, String key) {
        return new Refusal(Refusal.Kind.MALFORMED, List.of(new Refusal.Remark(field, key, List.of())));
    }
}
