package org.undersigned.registry.register;

import java.util.List;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;

/** Refusals of a file as a whole. */
final class Malformed {

    private Malformed() {}

    /** Because of one place; lines and columns, in characters, count from one. */
    static Refusal at(long line, long column, String key, Object... args) {
        return place("line " + line + ", column " + column, key, args);
    }

    /** Because of one row of a table. */
    static Refusal line(long line, String key, Object... args) {
        return place("line " + line, key, args);
    }

    static Refusal file(String key, Object... args) {
        return Refusal.of(Kind.MALFORMED, key, args);
    }

    private static Refusal place(String place, String key, Object... args) {
        return new Refusal(Kind.MALFORMED, List.of(new Remark(place, key, List.of(args))));
    }
}
