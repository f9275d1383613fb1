package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonPartsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
            # name, given, family, sorted by,         which makes name, given, family, derived
            Ahmed Laaouej, Ahmed, -, Laaouej Ahmed,          Ahmed Laaouej, Ahmed, Laaouej, true
            Stefaan Van Hecke, -, -, Van Hecke Stefaan,      Stefaan Van Hecke, Stefaan, Van Hecke, true
            Sophie Wilmes, -, -, Wilmès Sophie,              Sophie Wilmes, Sophie, Wilmes, true
            Alessandro Cardelli, -, -, `Cardelli, Alessandro`, Alessandro Cardelli, Alessandro, Cardelli, true
            -, -, -, `Cardelli, Alessandro`,                 Alessandro Cardelli, Alessandro, Cardelli, true
            Ada van den Berg, -, -, `Berg, Ada van den`,     Ada van den Berg, Ada van den, Berg, true
            Eric Van Rompuy, Éric, -, -,                     Eric Van Rompuy, Éric, Van Rompuy, true
            Van Rompuy Eric, Eric, -, -,                     Van Rompuy Eric, Eric, Van Rompuy, true
            Rob Van de Velde, Robert, -, Van de Velde Robert, Rob Van de Velde, Robert, Van de Velde, true
            Albert Fenech, -, -, Albert Fenech,              Albert Fenech, Albert, Fenech, true
            Anthony Agius Decelis, -, -, -,                  Anthony Agius Decelis, Anthony Agius, Decelis, true
            Joost van 't Hooft, -, -, -,                     Joost van 't Hooft, Joost, van 't Hooft, true
            De Gaulle, -, -, -,                              De Gaulle, De, Gaulle, true
            Cher, -, -, -,                                   Cher, ``, Cher, true
            Ada Lovelace, -, Lovelace, -,                    Ada Lovelace, Ada, Lovelace, true
            LI Wei, -, Li, -,                                LI Wei, Wei, Li, true
            A. Autre, Ann, Autre, -,                         A. Autre, Ann, Autre, -
            -, Ann, Autre, -,                                Ann Autre, Ann, Autre, -
            """)
    void names_are_completed(
            String name,
            String given,
            String family,
            String sorted,
            String madeName,
            String madeGiven,
            String madeFamily,
            String derived) {
        var person = person("name", name, "given_name", given, "family_name", family, "sort_name", sorted);
        PersonParts.complete(person);
        assertEquals(madeName, person.get("name").asText());
        assertEquals(madeGiven, person.get("given_name").asText());
        assertEquals(madeFamily, person.get("family_name").asText());
        assertEquals(derived != null, person.has("derived_name_parts"));
    }

    @Test
    void the_main_name_in_use_is_the_name_of_whom_has_none() {
        var former = person("note", "Main", "name", "Diane Former", "end_date", "1990");
        var now = person("note", "main", "given_name", "Diane", "family_name", "Now Here");
        var nick = person("name", "Di");
        assertEquals("Diane Now Here = Diane + Now Here", named(nick, former, now));
        assertEquals("Diane Former = Diane + Former", named(nick, former));
        assertEquals("Di =  + Di", named(nick));
    }

    private static String named(ObjectNode... otherNames) {
        var person = person();
        person.putArray("other_names").addAll(List.of(otherNames));
        PersonParts.complete(person);
        return person.get("name").asText() + " = " + person.get("given_name").asText() + " + "
                + person.get("family_name").asText();
    }

    @Test
    void a_particle_stands_between_the_given_name_and_the_family_name() {
        var apart = person("given_name", "Ada", "particle", "van den", "family_name", "Berg");
        PersonParts.complete(apart);
        assertEquals("Ada van den Berg", apart.get("name").asText());
        var full = person("name", "Ada van den Berg", "particle", "van den", "family_name", "Berg");
        PersonParts.complete(full);
        assertEquals("Ada", full.get("given_name").asText());
    }

    private static ObjectNode person(String... properties) {
        var person = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < properties.length; i += 2) {
            if (properties[i + 1] != null) {
                person.put(properties[i], properties[i + 1]);
            }
        }
        return person;
    }
}
