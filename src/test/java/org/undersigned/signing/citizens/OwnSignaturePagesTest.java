package org.undersigned.signing.citizens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.ledger.log.PublishedLog;
import org.undersigned.signing.recount.Verified;

/** What a citizen may do with the own signature. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OwnSignaturePagesTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    PublishedLog log;

    @TestHTTPResource("/ledger")
    URI ledger;

    private Someone citizen;
    private String ref;
    private String email;

    @BeforeEach
    void open() {
        citizen = scenario.anonymous();
        ref = scenario.aDeclaration().under("pace-appeal").gathering();
        email = Citizens.address();
        citizens.forgetRates();
    }

    private String own() {
        return "/en/declarations/" + ref + "/signature";
    }

    private void signs(String visibility) {
        var form = Citizens.form(email);
        form.put("visibility", visibility);
        citizens.signs(ref, form);
    }

    private String link() {
        citizen.posts(own(), Map.of("email", email)).then().statusCode(303);
        return own() + "/links/" + token(citizens, ref);
    }

    /** Of the link that was asked for last. */
    static String token(Citizens citizens, String ref) {
        return citizens.newestLink(ref).token();
    }

    @Test
    void of_a_text_that_members_sign_the_page_tells_nothing() {
        var asked = scenario.aDeclaration().gathering();
        var page = "/en/declarations/" + asked + "/signature";
        citizen.gets(page).then().statusCode(404).body(not(containsString("Shade for every schoolyard")));
        citizen.posts(page, Map.of("email", email)).then().statusCode(404);
    }

    @Test
    void asking_tells_nobody_who_signed() {
        signs("PUBLIC");
        var stranger = Citizens.address();
        for (var one : new String[] {email, stranger}) {
            citizen.posts(own(), Map.of("email", one))
                    .then()
                    .statusCode(303)
                    .header("Cache-Control", "no-store")
                    .header("Location", containsString("/signature/sent"));
        }
        citizen.gets(own() + "/sent").then().statusCode(200).body(containsString("whether or not"));
        citizen.posts(own(), Map.of("email", "nowhere"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#email\""), containsString("value=\"nowhere\""));
    }

    @Test
    void a_receipt_leads_from_the_signature_to_the_public_log(@TempDir Path folder) throws IOException {
        signs("COUNTED");
        var link = link();
        citizen.gets(link).then().statusCode(200).body(containsString(link + "/note.txt"));
        citizen.gets(link + "/note.txt").then().statusCode(404);
        log.bringUpToDate();
        var receipt = citizen.gets(link + "/note.txt")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("\"note.txt\""))
                .extract()
                .asString();
        var file = Files.writeString(folder.resolve("note.txt"), receipt);
        Verified.with(0, ledger.toString(), "--receipt", file.toString());
        citizen.posts(link + "/erasure", Map.of()).then().statusCode(200);
        log.bringUpToDate();
        // what is gone is the way from the person to the entry, and not the entry
        Verified.with(0, ledger.toString(), "--receipt", file.toString());
        citizen.gets(link + "/note.txt").then().statusCode(410);
    }

    @Test
    void the_link_shows_what_is_held_and_gives_it_as_a_file() {
        signs("PUBLIC");
        var link = link();
        citizen.gets(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(
                        containsString("Zoë Šiškin"),
                        containsString("Belgium"),
                        containsString("Everybody"),
                        containsString("noindex"),
                        not(containsString(email)));
        citizen.gets(link + "/data.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("data.json"))
                .body("name", equalTo("Zoë Šiškin"), "country", equalTo("BE"), "counts", equalTo(true));
    }

    @Test
    void a_name_that_is_only_counted_is_held_nowhere() {
        signs("COUNTED");
        var link = link();
        citizen.gets(link).then().body(containsString("Not kept"), not(containsString("Zoë")));
        citizen.gets(link + "/data.json").then().body("name", nullValue(), "visibility", equalTo("COUNTED"));
    }

    @Test
    void a_signature_is_taken_back_once_and_looked_at_does_nothing() {
        signs("PUBLIC");
        var link = link();
        citizen.gets(link).then().statusCode(200);
        assertEquals(0, citizens.tally(ref, "WITHDRAWN"));
        for (int i = 0; i < 2; i++) {
            citizen.posts(link + "/withdrawal")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("notice=signatory_withdrawn_done"));
        }
        assertEquals(1, citizens.tally(ref, "WITHDRAWN"));
        citizen.gets(link)
                .then()
                .body(
                        containsString("you took it back"),
                        containsString("Zoë Šiškin"),
                        containsString("Nobody any more"),
                        not(containsString("Take my signature back")));
    }

    @Test
    void erased_is_erased_and_the_link_leads_nowhere() {
        signs("PUBLIC");
        var link = link();
        citizen.posts(link + "/erasure")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Everything about you is erased"));
        citizen.gets(link).then().statusCode(410).body(containsString("Nothing is held"), not(containsString("Zoë")));
        citizen.gets(link + "/data.json").then().statusCode(410);
        citizen.posts(link + "/erasure").then().statusCode(410);
        assertEquals(
                0,
                citizens.number(
                        "select count(*) from citizen_signature where declaration_id = ?1 and name_sealed is not null",
                        citizens.id(ref)));
    }

    @Test
    void a_mailbox_that_has_signed_nothing_is_told_so_behind_its_link_and_a_link_that_is_over_says_the_same() {
        var link = link();
        citizen.gets(link).then().statusCode(410).body(containsString("Nothing is held"));
        citizen.gets(own() + "/links/nonsense").then().statusCode(410).body(containsString("Nothing is held"));
        signs("PUBLIC");
        citizen.gets(link).then().statusCode(200);
        TestClock.advance(Duration.ofHours(25));
        citizen.gets(link).then().statusCode(410).body(containsString("Nothing is held"));
    }

    @Test
    void what_is_not_there_has_no_page() {
        citizen.gets("/en/declarations/nothing-here/signature").then().statusCode(404);
        citizen.gets("/en/declarations/nothing-here/signature/links/x").then().statusCode(404);
    }
}
