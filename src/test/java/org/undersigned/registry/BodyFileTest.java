package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.registry.Organization.Kind;

class BodyFileTest {

    private static final String SOUND =
            """
            body: {kind: ASSEMBLY, code: be-chamber, name: {nl: Kamer van volksvertegenwoordigers}}
            organizations:
              GROUP:
                - {code: PS, name: {fr: Parti socialiste}, abbreviation: {fr: PS}}
                - code: VB
                  labels:
                    - {until: 2004-11-14, name: {nl: Vlaams Blok}}
                    - {from: 2004-11-14, name: {nl: Vlaams Belang}}
            """;

    @Test
    void the_assembly_has_its_46_delegations_and_the_one_that_left() {
        var delegations = Bodies.file(Bodies.pace()).organizations().get(Kind.DELEGATION);
        assertEquals(47, delegations.size());
        assertEquals(1, delegations.stream().filter(d -> d.dissolved() != null).count());
        assertTrue(delegations.stream().allMatch(d -> d.code().matches("[A-Z]{2}")));
    }

    @Test
    void another_body_has_the_same_shape() {
        assertEquals(2, Bodies.file(SOUND).organizations().get(Kind.GROUP).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            code: VB             | code: PS              | organizations.GROUP[1] (PS): the code is used twice
            kind: ASSEMBLY       | kind: GROUP           | body.kind: must be ASSEMBLY or NGO
            until: 2004-11-14    | until: 2004-11-15     | "Vlaams Blok" and "Vlaams Belang" overlap in nl
            from: 2004-11-14     | from: 14 November     | line 8
            Vlaams Blok          | Parti socialiste      | "Parti socialiste" is also a label of PS
            fr: Parti            | french: Parti         | "french" is no language code
            code: VB             | code: VB, colour: red | line 5
            code: be-chamber     | code: "be chamber"    | body.code: must be 1 to 40
            GROUP:               | CLUB:                 | CLUB
            name: {nl: Kamer     | nome: {nl: Kamer      | line 1
            """)
    void what_is_wrong_is_said_with_its_place(String sound, String broken, String said) {
        assertTrue(SOUND.contains(sound), sound);
        var error = assertThrows(IllegalStateException.class, () -> Bodies.file(SOUND.replace(sound, broken)));
        assertTrue(error.getMessage().contains(said), error.getMessage());
        assertTrue(error.getMessage().startsWith("test.yaml"), error.getMessage());
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        var error = assertThrows(IllegalStateException.class, () -> Bodies.file(""));
        assertTrue(
                error.getMessage().contains("empty") || error.getMessage().contains("No content"), error.getMessage());
    }
}
