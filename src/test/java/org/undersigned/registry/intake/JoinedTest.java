package org.undersigned.registry.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an officer is shown before a register is applied. */
class JoinedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_is_told_anew_replaces_and_lists_grow() {
        assertEquals(
                List.of(
                        new Difference("gender", "", "female"),
                        new Difference("links", "", "https://b.example · blog")),
                changes(
                        "{'links': [{'url': 'https://a.example'}], 'birth_date': '1970'}",
                        "{'links': [{'url': 'https://b.example', 'note': 'blog'}], 'gender': 'female'}",
                        false));
    }

    @Test
    void the_name_that_another_register_gave_stays_and_this_one_is_a_spelling() {
        var known = "{'name': 'Axel FISCHER', 'other_names': [{'name': 'Axel FISCHER'}]}";
        assertEquals(
                List.of(new Difference("other_names", "", "Axel E. FISCHER")),
                changes(known, "{'name': 'Axel E. FISCHER'}", true));
        assertEquals(List.of(), changes(known, "{'name': 'Axel Fischer'}", true), "nothing but signs");
        assertEquals(
                List.of(new Difference("name", "Axel FISCHER", "Axel E. FISCHER")),
                changes(known, "{'name': 'Axel E. FISCHER'}", false));
    }

    @Test
    void a_form_of_address_is_learnt_once_and_references_are_no_property() {
        assertEquals(
                List.of(),
                changes("{'honorific_prefix': 'Lord'}", "{'honorific_prefix': 'Mr', 'person_id': '7'}", false));
    }

    @Test
    void a_year_is_the_day_that_it_means() {
        assertEquals(
                List.of(new Difference("dissolution_date", "2014-06-30", "2014")),
                changes(
                        "{'founding_date': '2009-01-01', 'dissolution_date': '2014-06-30'}",
                        "{'founding_date': '2009', 'dissolution_date': '2014'}",
                        false));
    }

    private static List<Difference> changes(String known, String told, boolean keepsName) {
        var before = tree(known);
        return Difference.between(before, Joined.of(before, tree(told), keepsName));
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
