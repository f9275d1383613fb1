package org.undersigned.procedure;

import java.util.List;
import java.util.Set;

/** Reads one entry of a line of signatories: {@code Mr Caspar Van den BERG, Netherlands, ALDE}. */
final class SignatoryEntry {

    private static final Set<String> HONORIFICS = Set.of(
            "Mr",
            "Mr.",
            "Ms",
            "Ms.",
            "Mrs",
            "Mrs.",
            "Miss",
            "Lord",
            "Lady",
            "Sir",
            "Baroness",
            "Baron",
            "Dame",
            "Dr",
            "Dr.",
            "Prof.",
            "M.",
            "Mme",
            "Mlle");

    /** Particles that are also written with a capital: Van den BERG, De SUTTER. */
    private static final Set<String> PARTICLES = Set.of(
            "Van", "Von", "Vom", "Vanden", "Vander", "Vande", "De", "Den", "Der", "Des", "Du", "Di", "Da", "Del",
            "Della", "Dello", "Dal", "Dalla", "Do", "Dos", "Das", "La", "Le", "Les", "Los", "Las", "El", "Ten", "Ter",
            "Te", "Zu", "Zum", "Zur", "Af", "Av");

    private final List<String> words;

    /** Where the family name begins; the words from here to the end. */
    private final int family;

    /** Why an entry cannot be read. */
    static final class Unreadable extends RuntimeException {
        final transient SignatoryLineException.Wrong why;

        Unreadable(SignatoryLineException.Wrong why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    private SignatoryEntry(String name) {
        words = List.of(name.split(" "));
        family = familyStart();
    }

    static PrintedName read(String entry) {
        if (entry.isEmpty() || entry.length() > SignatoryLine.LONGEST_ENTRY) {
            throw new Unreadable(
                    entry.isEmpty() ? SignatoryLineException.Wrong.EMPTY : SignatoryLineException.Wrong.TOO_LONG);
        }
        var parts = entry.split(", ?", -1);
        if (parts.length > 3 || List.of(parts).contains("")) {
            throw new Unreadable(SignatoryLineException.Wrong.PARTS);
        }
        try {
            return new SignatoryEntry(parts[0]).named(parts);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(SignatoryLineException.Wrong.CHARACTERS);
        }
    }

    private PrintedName named(String[] parts) {
        // countries are printed with small letters, groups without: "Lord ADONIS, SOC" has no country
        boolean groupOnly = parts.length == 2 && parts[1].codePoints().noneMatch(Character::isLowerCase);
        int given = HONORIFICS.contains(words.get(0)) && family > 0 ? 1 : 0;
        int particle = particleStart(given);
        return PrintedName.of(
                given == 1 ? words.get(0) : null,
                joined(given, particle),
                joined(particle, family),
                joined(family, words.size()),
                parts.length == 1 || groupOnly ? null : parts[1],
                parts.length == 3 ? parts[2] : groupOnly ? parts[1] : null);
    }

    /** The trailing words in capitals, with small words between two of them: PUIG i OLIVE. */
    private int familyStart() {
        int start = words.size();
        for (int i = words.size() - 1; i >= 0; i--) {
            if (Capitals.isFamilyWord(words.get(i))) {
                start = i;
            } else if (start == words.size() || !Capitals.isSmallWord(words.get(i))) {
                break;
            }
        }
        if (start == words.size()) {
            throw new Unreadable(SignatoryLineException.Wrong.NO_FAMILY);
        }
        return start;
    }

    /** The words right before the family name that are particles; a single word with a capital is a given name. */
    private int particleStart(int given) {
        int start = family;
        while (start > given && isParticle(words.get(start - 1))) {
            start--;
        }
        boolean onlyName = family - given == 1 && !Capitals.isSmallWord(words.get(given));
        return onlyName ? family : start;
    }

    private static boolean isParticle(String word) {
        return Capitals.isSmallWord(word) || PARTICLES.contains(word);
    }

    private String joined(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
