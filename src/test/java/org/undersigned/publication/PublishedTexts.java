package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.undersigned.declaration.Actor;
import org.undersigned.declaration.Declaration;
import org.undersigned.tableoffice.Imports;

/** Published texts for tests: one that ships with them, and others with whatever title and however many names. */
@ApplicationScoped
class PublishedTexts {

    private static final int HIGH = 1_000_000;
    private static final String[] COUNTRIES = {"Italy", "Malta", "Norway", "Spain", "Belgium", "France", "Poland"};
    private static final String[] GROUPS = {"SOC", "EPP/CD", "ALDE", "UEL", "NR"};

    @Inject
    Imports imports;

    /** The one about orchards: No. 70001, Doc. 90001, 24 names; the same again where it is there already. */
    @Transactional
    String orchards() {
        try (var file = PublishedTexts.class.getResourceAsStream("/publication/orchards.txt")) {
            return read(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one; its reference. */
    @Transactional
    String titled(String title, int names) {
        int number = HIGH + free();
        var signatories = IntStream.range(0, names)
                .mapToObj(i -> "Ms Ada " + letters(number) + "-" + letters(i) + ", " + COUNTRIES[i % COUNTRIES.length]
                        + ", " + GROUPS[i % GROUPS.length])
                .collect(Collectors.joining(" ; "));
        return read((title + "\n\nWritten declaration No. " + number + " | Doc. " + (number + HIGH)
                        + " | 4 March 2024\n\n" + signatories
                        + "\n\nWe, the undersigned, declare the following:\n\nBread is baked before the day begins.\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers grow from one test to the next, and stay away from those that the table office gives. */
    private int free() {
        return Declaration.<Declaration>find("number > ?1 order by number desc", HIGH)
                .firstResultOptional()
                .map(last -> last.number - HIGH + 1)
                .orElse(1);
    }

    /** A family name of its own for every number. */
    private static String letters(int number) {
        return IntStream.iterate(number + 27, n -> n > 0, n -> n / 26)
                .mapToObj(n -> String.valueOf((char) ('A' + n % 26)))
                .collect(Collectors.joining());
    }

    private String read(byte[] text) {
        return imports.read(text, Actor.system("test"), body -> {}).declaration().ref;
    }
}
