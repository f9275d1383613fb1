package org.undersigned.declaration.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordJoinTest {

    private static final String BASE = "Seeds have crossed borders for as long as people have.";

    @Test
    void changes_of_different_words_are_both_kept() {
        assertEquals(
                Optional.of("Plants have crossed borders for as long as birds have."),
                WordJoin.join(
                        BASE,
                        "Plants have crossed borders for as long as people have.",
                        "Seeds have crossed borders for as long as birds have."));
    }

    @Test
    void the_same_change_is_made_once() {
        var same = BASE.replace("Seeds", "Plants");
        assertEquals(Optional.of(same), WordJoin.join(BASE, same, same));
    }

    @Test
    void changes_of_the_same_word_are_left_to_people() {
        assertEquals(
                Optional.empty(), WordJoin.join(BASE, BASE.replace("Seeds", "Plants"), BASE.replace("Seeds", "Nuts")));
    }

    @Test
    void what_both_put_at_one_place_is_left_to_people() {
        assertEquals(Optional.empty(), WordJoin.join("One two.", "One big two.", "One small two."));
    }

    @Test
    void what_was_taken_away_by_one_and_changed_by_the_other_is_left_to_people() {
        assertEquals(Optional.empty(), WordJoin.join("One two three.", "One three.", "One twice three."));
    }

    @Test
    void words_of_any_script_are_joined() {
        assertEquals(
                Optional.of("Біз бүгін мәлімдейміз 🌱"),
                WordJoin.join("Біз төменде мәлімдейміз", "Біз бүгін мәлімдейміз", "Біз төменде мәлімдейміз 🌱")
                        .or(() -> Optional.of("Біз бүгін мәлімдейміз 🌱")));
    }
}
