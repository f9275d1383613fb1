package org.undersigned.registry;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One spelling of a person's name, as some source has it, with the key by which it is recognised. */
@Embeddable
public class PersonName {

    public String given;
    public String particle;
    public String family;
    String key;

    protected PersonName() {}

    PersonName(String given, String particle, String family) {
        this.given = given;
        this.particle = particle;
        this.family = family;
        this.key = NameKey.of(given, particle, family);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that
                && given.equals(that.given)
                && particle.equals(that.particle)
                && family.equals(that.family);
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, particle, family);
    }
}
