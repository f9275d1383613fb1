package org.undersigned.signing.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë Šiškin, zoe siskin",
        "Zoë Šiškin, ŠIŠKIN Zoë",
        "Anne-Marie O’Neill, anne marie ONEILL",
        "Maria Ilona, Маria Іlona", // Cyrillic М, Cyrillic І
        "Carla Tom, Сarla Tоm", // Cyrillic С, Cyrillic о
        "Alpha Beta, Αlpha Βeta", // Greek capitals
        "Marla, Mar1a",
        "John Olsen, J0hn 0lsen",
        "Ivanov Petr, Пётр Иванов",
        "Jan  Jansen, Jan\u00a0Jansen",
    })
    void look_alike(String one, String other) {
        assertEquals(NameLikeness.of(one), NameLikeness.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Zoë Šiškin, Zoë Siskina", "Jan Jansen, Jan Janssen", "Anna Maria, Anna Marta"})
    void do_not(String one, String other) {
        assertNotEquals(NameLikeness.of(one), NameLikeness.of(other));
    }
}
