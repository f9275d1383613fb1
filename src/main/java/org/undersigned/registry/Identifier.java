package org.undersigned.registry;

import java.util.Locale;
import java.util.Optional;

/** Under what others know somebody or something (Popolo: Identifier). */
public record Identifier(String scheme, String identifier) {

    /** Where everybody can read what it stands for, if it is one of a register whose addresses we know. */
    public Optional<String> address() {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "wikidata" -> identifier.matches("Q[0-9]{1,12}")
                    ? Optional.of("https://www.wikidata.org/entity/" + identifier)
                    : Optional.empty();
            case "viaf" -> identifier.matches("[0-9]{1,30}")
                    ? Optional.of("https://viaf.org/viaf/" + identifier)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
