package org.undersigned.registry;

import java.util.Map;

/** What a person is in an organization. {@link #MEMBER} where a source does not say more. */
public enum Role {
    REPRESENTATIVE,
    SUBSTITUTE,
    MEMBER,
    CHAIR,
    VICE_CHAIR,
    OBSERVER,
    /** Something else, which the membership's title tells. */
    OTHER;

    private static final Map<String, Role> CALLED = Map.ofEntries(
            Map.entry("", MEMBER),
            Map.entry("member", MEMBER),
            Map.entry("full member", MEMBER),
            Map.entry("member of parliament", MEMBER),
            Map.entry("mp", MEMBER),
            Map.entry("mep", MEMBER),
            Map.entry("deputy", MEMBER),
            Map.entry("representative", REPRESENTATIVE),
            Map.entry("titular", REPRESENTATIVE),
            Map.entry("substitute", SUBSTITUTE),
            Map.entry("substitute member", SUBSTITUTE),
            Map.entry("alternate", SUBSTITUTE),
            Map.entry("chair", CHAIR),
            Map.entry("chairman", CHAIR),
            Map.entry("chairwoman", CHAIR),
            Map.entry("chairperson", CHAIR),
            Map.entry("vice chair", VICE_CHAIR),
            Map.entry("vice chairman", VICE_CHAIR),
            Map.entry("vice chairwoman", VICE_CHAIR),
            Map.entry("vice chairperson", VICE_CHAIR),
            Map.entry("observer", OBSERVER));

    /** What a register's free text means; {@link #OTHER} where it means none of these. */
    public static Role called(String title) {
        return CALLED.getOrDefault(NameKey.of(title), OTHER);
    }
}
