package org.undersigned.signing.represented;

import java.util.List;
import org.undersigned.declaration.PlainText;
import org.undersigned.platform.Refusal;
import org.undersigned.signing.citizens.NameLikeness;

/** Under which names people stand in a complaint: one of a kind, and none that only looks different. */
final class Pseudonyms {

    private static final int LONGEST = 100;

    private Pseudonyms() {}

    /**
     * A pseudonym as it was typed.
     *
     * @param others everybody else in the complaint
     * @throws Refusal (422, field {@code pseudonym})
     */
    static String of(String typed, List<Represented> others) {
        var pseudonym = PlainText.line("pseudonym", typed);
        var likeness = NameLikeness.of(pseudonym);
        if (pseudonym.length() > LONGEST || likeness.isEmpty()) {
            throw Refusal.field("pseudonym", "represented_pseudonym_wrong", LONGEST);
        }
        if (others.stream().anyMatch(other -> isLike(likeness, other))) {
            throw Refusal.field("pseudonym", "represented_pseudonym_taken", pseudonym);
        }
        return pseudonym;
    }

    private static boolean isLike(String likeness, Represented other) {
        return !other.isErased() && NameLikeness.of(other.pseudonym).equals(likeness);
    }
}
