package org.undersigned.declaration.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.platform.Refusal;
import org.undersigned.procedure.Languages.Mode;
import org.undersigned.procedure.Procedure;

/** In which languages a source is written, as far as the procedure takes them. */
final class LanguagesFound {

    /** So much of a text must speak for a language before it counts as one of its languages. */
    private static final double SHARE = 0.15;

    private static final double SHARE_WHERE_ALL_ARE_ASKED = 0.05;

    private LanguagesFound() {}

    /**
     * At least one language.
     *
     * @param asked what the reader of the form chose, or null to recognise them
     * @throws Refusal (422) where none is recognised, or none that the procedure takes
     */
    static List<String> in(List<String> parts, Procedure procedure, String asked) {
        var required = procedure.languages().required();
        if (asked != null) {
            mustTake(required, List.of(asked));
            return List.of(asked);
        }
        var found = winners(parts, procedure.languages().mode() == Mode.ALL ? SHARE_WHERE_ALL_ARE_ASKED : SHARE);
        if (found.isEmpty()) {
            throw Refusal.field("language", "reading_language_unknown");
        }
        mustTake(required, found);
        return required.isEmpty()
                ? found
                : found.stream().filter(required::contains).toList();
    }

    /** Refuses (422) languages of which the procedure takes none. */
    static void mustTake(List<String> required, List<String> found) {
        if (!required.isEmpty() && found.stream().noneMatch(required::contains)) {
            throw Refusal.field(
                    "language",
                    "reading_language_not_in_procedure",
                    String.join(", ", found),
                    String.join(", ", required));
        }
    }

    private static List<String> winners(List<String> parts, double share) {
        var known = Tongues.known();
        var won = new int[known.size()];
        for (var part : parts) {
            int best = best(Tongues.weigh(part, known));
            if (best >= 0) {
                won[best]++;
            }
        }
        int decided = Arrays.stream(won).sum();
        return IntStream.range(0, won.length)
                .filter(i -> won[i] > 0 && won[i] >= share * decided)
                .mapToObj(known::get)
                .toList();
    }

    /** The one that is stronger than every other; -1 where there is none. */
    private static int best(double[] scores) {
        int best = -1;
        double highest = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > highest) {
                best = i;
                highest = scores[i];
            } else if (scores[i] == highest) {
                best = -1;
            }
        }
        return best;
    }
}
