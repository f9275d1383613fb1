package org.undersigned.signing;

import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Capacity;

/**
 * What somebody chose when they signed.
 *
 * @param wordingRead number of the wording that they read, or null where that is not told
 * @param as value of one of the ways that are open to them (see {@link Signatures#previews}), or null for the likeliest
 * @param interest whether they declare a relevant interest
 */
public record Choice(Integer wordingRead, String as, boolean interest) {

    /** The likeliest way, and nothing told. */
    public static final Choice NONE = new Choice(null, null, false);

    boolean readAnother(Declaration declaration) {
        return wordingRead != null && wordingRead != declaration.wordingNumber;
    }

    Standing among(List<Standing> ways) {
        return as == null || as.isBlank()
                ? ways.get(0)
                : ways.stream()
                        .filter(way -> way.value().equals(as))
                        .findFirst()
                        .orElseThrow(() -> Refusal.field("as", "signing_not_in_this_capacity"));
    }

    /** A way of signing in words is told by its capacity. */
    static Capacity capacity(String value) {
        return Capacity.valueOf(value.split(":", 2)[0]);
    }
}
