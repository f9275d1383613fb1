package org.undersigned.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Who is taken for the same person among names on paper without an address for mail. */
class LineTextTest {

    private static String of(String name, String address, String postcode) {
        return new LineText(name, "BE", null, address, postcode).recognisedBy();
    }

    @Test
    void however_name_and_address_are_written() {
        var one = of("Zoë Šiškin", "Rue de la Loi 16", "B-1000");
        assertEquals(one, of("SISKIN Zoe", "16, rue de la loi", "b 1000"));
        assertEquals(one, of("Zoé Siskin", "Wetstraat 16", "B1000"));
        assertEquals(
                of("Ada Open", "At the mill, Upper Village", null),
                of("ada open", "Upper village – at the Mill", null));
    }

    @Test
    void others_are_others() {
        var one = of("Zoë Šiškin", "Rue de la Loi 16", "1000");
        assertNotEquals(one, of("Zoë Šiškin", "Rue de la Loi 18", "1000"));
        assertNotEquals(one, of("Zoë Šiškin", "Rue de la Loi 16", "1040"));
        assertNotEquals(one, of("Zoë Šiškova", "Rue de la Loi 16", "1000"));
        assertNotEquals(one, new LineText("Zoë Šiškin", "FR", null, "Rue de la Loi 16", "1000").recognisedBy());
        assertNotEquals(of("Ada Open", "At the mill", "1000"), of("Ada Open", "At the church", "1000"));
    }
}
