package org.undersigned.registry;

import java.util.Map;
import org.undersigned.registry.Organization.Kind;

/** What the free text of Popolo's {@code classification} means. */
public final class Classification {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("legislature", Kind.ASSEMBLY),
            Map.entry("parliament", Kind.ASSEMBLY),
            Map.entry("assembly", Kind.ASSEMBLY),
            Map.entry("chamber", Kind.ASSEMBLY),
            Map.entry("lower house", Kind.ASSEMBLY),
            Map.entry("upper house", Kind.ASSEMBLY),
            Map.entry("unicameral legislature", Kind.ASSEMBLY),
            Map.entry("delegation", Kind.DELEGATION),
            Map.entry("national delegation", Kind.DELEGATION),
            Map.entry("group", Kind.GROUP),
            Map.entry("political group", Kind.GROUP),
            Map.entry("parliamentary group", Kind.GROUP),
            Map.entry("faction", Kind.GROUP),
            Map.entry("party", Kind.PARTY),
            Map.entry("political party", Kind.PARTY),
            Map.entry("national party", Kind.PARTY),
            Map.entry("committee", Kind.COMMITTEE),
            Map.entry("subcommittee", Kind.COMMITTEE),
            Map.entry("ngo", Kind.NGO),
            Map.entry("non governmental organization", Kind.NGO));

    private Classification() {}

    /** The kind of organization; {@link Kind#OTHER} where the text names none. */
    public static Kind kind(String classification) {
        return KINDS.getOrDefault(NameKey.of(classification), Kind.OTHER);
    }
}
