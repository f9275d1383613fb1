package org.undersigned.followup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.Scenario.from;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.declaration.DraftText;
import org.undersigned.signing.Signatures;

/** A dossier holds what was handed over, in both forms the same, and never changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DossierTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Paris")).toString();

    @Inject
    Scenario scenario;

    @Inject
    Signatures signatures;

    private String delivered(Someone by, String ref, String addressee, String lang) {
        var id = by.asks()
                .contentType("application/json")
                .body(Map.of("name", addressee, "lang", lang))
                .post("/api/v1/declarations/" + ref + "/addressees")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        var delivery = by.asks()
                .contentType("application/json")
                .body(Map.of("addressee", id, "on", TODAY, "means", "BY_HAND"))
                .post("/api/v1/declarations/" + ref + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        return "/declarations/" + ref + "/deliveries/" + delivery + "/dossier";
    }

    @Test
    void of_a_bilingual_text_is_of_both_standards_and_stays_as_it_was_when_others_sign() throws Exception {
        var author = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .saying(new DraftText(List.of(
                        new DraftText.Version("en", "Night trains \uD83D\uDE82", List.of("Trains run.", "We sleep.")),
                        new DraftText.Version(
                                "fr", "Trains de nuit", List.of("Les trains roulent à toute heure.", "On y dort.")))))
                .by(author)
                .signedBy(4, from(4))
                .published();
        var href = delivered(author, ref, "Қайрат ӘДІЛҰЛЫ <b>&amp; نحن", "fr");
        var reader = scenario.anonymous();
        var pdf = reader.gets(href + ".pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();
        Files.createDirectories(Path.of("target/dossiers"));
        Files.write(Path.of("target/dossiers/bilingual.pdf"), pdf);
        for (var standard : Pdfs.promised()) {
            assertEquals("", Pdfs.violations(pdf, standard), standard.toString());
        }
        var text = Pdfs.text(pdf);
        var wording = reader.gets("/declarations/" + ref + ".json").jsonPath().getString("wording.hash");
        for (var words : List.of(
                "Night trains [U+1F682]",
                "Les trains roulent",
                "Trains run.",
                author.name() + ", Malta, SOC",
                "Қайрат ӘДІЛҰЛЫ <b>&amp;",
                "4 signataires",
                "U+1F682",
                wording.substring(0, 20))) {
            assertTrue(text.contains(words), words + " is not in " + text);
        }

        var late = scenario.member("Italy", "ALDE");
        signatures.sign(ref, late.actor());
        assertArrayEquals(pdf, reader.gets(href + ".pdf").asByteArray());
        reader.gets(href + ".json")
                .then()
                .statusCode(200)
                .body("title.fr", equalTo("Trains de nuit"))
                .body("counts.signatures", equalTo(4))
                .body("signatories.size()", equalTo(4))
                .body("parts[0].blocks[1].text.en", equalTo("We sleep."))
                .body("wording.hash", equalTo(wording))
                .body("delivery.addressee", equalTo("Қайрат ӘДІЛҰЛЫ <b>&amp; نحن"));
        author.gets("/en/desk/declarations/" + ref + "/followup")
                .then()
                .statusCode(200)
                .body(containsString(HexFormat.of().formatHex(Sha256.of(pdf))));
    }

    @Test
    void of_what_is_not_public_is_for_those_who_keep_it() {
        var author = scenario.member("Malta", "SOC");
        var ref = scenario.aDeclaration()
                .under("pace-trial")
                .by(author)
                .signedBy(2, from(2))
                .submitted();
        var href = delivered(author, ref, "Ms Inventa", "en");
        author.gets(href + ".pdf").then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
        scenario.anonymous().gets(href + ".pdf").then().statusCode(404);
        scenario.member("Spain", "ALDE").gets(href + ".json").then().statusCode(404);
        scenario.anonymous()
                .gets(href.replaceFirst("deliveries/.*", "deliveries/x/dossier.pdf"))
                .then()
                .statusCode(404);
    }

    @Test
    void of_a_draft_is_refused_as_is_a_day_before_the_text_was_there_or_to_come() {
        var author = scenario.member("Malta", "SOC");
        var draft = scenario.aDeclaration().under("pace-trial").by(author).draft();
        var published = scenario.aDeclaration()
                .under("pace-trial")
                .by(author)
                .signedBy(2, from(2))
                .published();
        assertEquals(409, deliver(author, draft, TODAY));
        assertEquals(
                422,
                deliver(author, published, LocalDate.parse(TODAY).minusDays(1).toString()));
        assertEquals(
                422,
                deliver(author, published, LocalDate.parse(TODAY).plusDays(1).toString()));
    }

    private static int deliver(Someone by, String ref, String on) {
        var form = "/en/declarations/" + ref + "/followup/";
        assertEquals(
                303,
                by.posts(form + "addressees", Map.of("name", "N", "language", "en"))
                        .statusCode());
        var id = by.gets("/api/v1/declarations/" + ref + "/addressees")
                .jsonPath()
                .getString("[0].id");
        return by.posts(form + "deliveries", Map.of("addressee", id, "on", on, "means", "POST"))
                .statusCode();
    }
}
