package org.undersigned.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name and its affiliation, each part exactly as supplied: no code changes its case or its spelling. All but the
 * family name may be missing and is then empty.
 *
 * @param honorific such as Mr, Ms, Lord
 * @param given given names
 * @param particle such as Van den
 * @param family family name, for print usually in capitals
 * @param country name of the delegation's country
 * @param group political group
 */
public record PrintedName(
        Optional<String> honorific,
        Optional<String> given,
        Optional<String> particle,
        String family,
        Optional<String> country,
        Optional<String> group) {

    /** What would break a line of names or show it other than it is: separators, controls, turned writing. */
    private static final Pattern UNSAFE =
            Pattern.compile("[;\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException without a family name, or with a part that cannot stand in a line of names */
    public PrintedName {
        honorific = part("honorific", honorific);
        given = part("given", given);
        particle = part("particle", particle);
        country = part("country", country);
        group = part("group", group);
        family = part("family", Optional.ofNullable(family))
                .orElseThrow(() -> new IllegalArgumentException("A printed name needs a family name"));
    }

    /** The same from texts, of which any but the family name may be null or blank. */
    public static PrintedName of(
            String honorific, String given, String particle, String family, String country, String group) {
        return new PrintedName(
                Optional.ofNullable(honorific),
                Optional.ofNullable(given),
                Optional.ofNullable(particle),
                family,
                Optional.ofNullable(country),
                Optional.ofNullable(group));
    }

    private static Optional<String> part(String name, Optional<String> text) {
        var part = text.map(String::strip).filter(stripped -> !stripped.isEmpty());
        if (part.filter(found ->
                        found.length() > LONGEST || UNSAFE.matcher(found).find())
                .isPresent()) {
            throw new IllegalArgumentException("The " + name + " of a printed name is longer than " + LONGEST
                    + " or has a character such as ; in it");
        }
        return part;
    }
}
