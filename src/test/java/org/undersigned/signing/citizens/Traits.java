package org.undersigned.signing.citizens;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.Leaf;

/** What they have in common; null where nothing is said. */
public record Traits(String domain, String source, String name, String country, Visibility visibility, Instant at) {

    public static Traits from(String country) {
        return new Traits("mail", "net", null, country, Visibility.COUNTED, null);
    }

    public Traits domain(String other) {
        return new Traits(other, source, name, country, visibility, at);
    }

    public Traits source(String other) {
        return new Traits(domain, other, name, country, visibility, at);
    }

    public Traits name(String other) {
        return new Traits(domain, source, other, country, visibility, at);
    }

    public Traits seen(Visibility other) {
        return new Traits(domain, source, name, country, other, at);
    }

    public Traits at(Instant other) {
        return new Traits(domain, source, name, country, visibility, other);
    }

    /** The digest of a trait, in hex, as an officer's form has it. */
    public static String digest(String trait) {
        return HexFormat.of().formatHex(key(trait));
    }

    static byte[] key(String trait) {
        return trait == null ? null : Leaf.recordHash(trait.getBytes(StandardCharsets.UTF_8));
    }
}
