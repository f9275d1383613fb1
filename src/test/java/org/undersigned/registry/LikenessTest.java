package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.registry.Likeness.Name;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "SAME,     Kasım,    GÜLPINAR,        Kasim,      Gulpinar",
        "SAME,     Jean-Pierre, DELANNOIS,    Jean Pierre, Delannois",
        "SAME,     Capoen,   An,              An,         CAPOEN",
        "SAME,     Артем,    ШЕВЧЕНКО,        Artem,      SEVCENKO",
        "SAME,     Paul,     O’NEILL,         Paul,       ONeill",
        "INITIALS, Axel,     FISCHER,         Axel E.,    FISCHER",
        "INITIALS, George W., BUSH,           George,     BUSH",
        "ALIKE,    Georgios, KATROUGKALOS,    George,     KATROUGALOS",
        "ALIKE,    G.,       KATROUGALOS,     Georgios,   KATROUGKALOS",
        "ALIKE,    Sabien,   LAHAYE-BATTHEU,  Sabien,     LAHAYE",
        "ALIKE,    Jean,     DUPONT,          Jean Paul,  DUPONT",
        "ALIKE,    '',       DUPONT,          Jean,       DUPONT",
        "NONE,     Anna,     DUPONT,          Jean,       DUPONT",
        "NONE,     Jean,     DUPONT,          Jean,       MARTIN",
        "NONE,     Axel,     FISCHER,         Joschka,    FISCHER",
    })
    void names_are_as_alike_as_people_find_them(
            Likeness expected, String given, String family, String otherGiven, String otherFamily) {
        var one = new Name(given, "", family);
        var other = new Name(otherGiven, "", otherFamily);
        assertEquals(expected, Likeness.of(one, other));
        assertEquals(expected, Likeness.of(other, one), "whichever comes first");
    }
}
