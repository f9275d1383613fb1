package org.undersigned.registry;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One spelling of a person's name, as some source has it, with the key by which it is recognised. */
@Embeddable
public class PersonName {

    public String given;
    public String particle;
    public String family;
    String key;

    /** The words of the key in alphabetical order. */
    String words;

    /** The sound of the family name. */
    String sound;

    protected PersonName() {}

    PersonName(String given, String particle, String family) {
        this.given = given;
        this.particle = particle;
        this.family = family;
        this.key = NameKey.of(given, particle, family);
        this.words = NameKey.words(key);
        this.sound = NameKey.sound(family);
    }

    /** "Caspar Van den BERG". */
    public String inOnePiece() {
        return Stream.of(given, particle, family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
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
