package org.undersigned.declaration;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.Numbering;

/**
 * The numbers that a text is given when it is published.
 *
 * @param ref readable address, such as {@code pace-wd-745}
 * @param scope within which they are unique: "2021", "9", "2024-26"; empty where they run on for good
 * @param suffix of an amendment, such as "A1"; else empty
 * @param parts what stands in each of them
 */
public record Numbered(String ref, String scope, String suffix, Map<Numbering.Kind, Map<NumberPart, Integer>> parts) {

    /** The part that counts on: the running number, that of the file, or the lowest of those replaced. */
    public Integer running(Numbering.Kind kind) {
        return Optional.ofNullable(parts.get(kind)).flatMap(Numbered::running).orElse(null);
    }

    private static Optional<Integer> running(Map<NumberPart, Integer> number) {
        return Stream.of(NumberPart.N, NumberPart.BASE, NumberPart.LOWEST)
                .filter(number::containsKey)
                .map(number::get)
                .findFirst();
    }
}
