package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.Actor;
import org.undersigned.identity.Personas;

/** Published texts that cannot be true beside what is on record: each is refused with its line, and leaves nothing behind. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConflictingTextsTest {

    @Inject
    Imports imports;

    @Test
    void a_number_on_record_with_another_text_is_a_conflict_that_names_the_line() {
        var text = PublishedText.right();
        imports.read(text.bytes(), Actor.system("test"), body -> {});
        refusedAsConflict(text.saying("Something else.", "Sleepers sleep."), "line 9");
        refusedAsConflict(text.saying("Trains run at night."), "line 9");
        refusedAsConflict(text.title("Another title"), "line 1");
        refusedAsConflict(text.signedBy("Mr Jan " + Scene.family() + ", Italy, SOC"), "line 5");
        refusedAsConflict(text.opening("We, the undersigned members, say:"), "line 7");
        refusedAsConflict(text.headed(PublishedText.heading(text.number() + 400_000, text.number())), "line 3");
        refusedAsConflict(text.headed(PublishedText.heading(text.number(), text.number() + 400_000)), "line 3");
        refusedAsConflict(text.headed(text.heading().replace("27 June", "28 June")), "line 3");
    }

    @Test
    void somebody_in_two_groups_on_one_day_is_a_conflict_that_names_the_line() {
        var family = Scene.family();
        imports.read(
                PublishedText.right()
                        .signedBy("Mr Jan " + family + ", Italy, SOC")
                        .bytes(),
                Actor.system("test"),
                body -> {});
        refusedAsConflict(PublishedText.right().signedBy("Mr Jan " + family + ", Italy, ALDE"), "line 5");
    }

    private static void refusedAsConflict(PublishedText text, String line) {
        var asked = Personas.as(Scene.officer()).contentType("text/plain").body(text.bytes());
        Rows.untouchedBy(
                () -> asked.post("/api/v1/imports").then().statusCode(409).body("errors.field", hasItem(line)));
    }
}
