package org.undersigned.declaration;

import java.util.List;
import java.util.Optional;
import org.undersigned.procedure.CountedText;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.WordCount;

/** How long texts are, as their procedure counts. */
public final class WordCounts {

    private WordCounts() {}

    /** Words of a language version; empty where the procedure sets no limit. */
    public static Optional<WordCount> of(Procedure procedure, LanguageVersion version) {
        var body = version.body().stream()
                .filter(block -> block.type() != BlockType.LEAD)
                .map(Block::text)
                .toList();
        return count(procedure, new CountedText(version.title, version.formula(), body));
    }

    /** Words of paragraphs under the opening words of the procedure; empty where it sets no limit. */
    public static Optional<WordCount> of(Procedure procedure, List<String> paragraphs) {
        return count(procedure, CountedText.body(paragraphs));
    }

    private static Optional<WordCount> count(Procedure procedure, CountedText text) {
        return procedure.words().map(policy -> policy.count(text));
    }
}
