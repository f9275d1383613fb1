package org.undersigned.signing.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.paper.Papers.accepts;
import static org.undersigned.signing.paper.Papers.handedIn;
import static org.undersigned.signing.paper.Papers.housed;
import static org.undersigned.signing.paper.Papers.mailed;
import static org.undersigned.signing.paper.Papers.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;

/** Names on paper beside those confirmed by mail, and who gets to them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperSheetsTest extends OnPaper {

    @Nested
    class BesideMail {

        private final String box = Citizens.address();

        @Test
        void paper_first_and_then_mail_counts_once() {
            accepts(
                            officer,
                            ref,
                            handedIn(originator, ref, "COUNTED", mailed(1, "Zoë Šiškin", box.toUpperCase(Locale.ROOT))))
                    .then()
                    .body("counted", equalTo(1));
            Citizens.presses(ref, citizens.token(Citizens.asked(ref, Citizens.form(box))))
                    .then()
                    .statusCode(200);
            assertEquals(1, citizens.signatures(ref));
            assertEquals(1, citizens.tally(ref, "DUPLICATE"));
            assertEquals(2, citizens.tally(ref, "COUNTED"));
            assertEquals(0, papers.standing(ref, false));
        }

        @Test
        void mail_first_and_then_paper_counts_once() {
            citizens.signs(ref, Citizens.form(box));
            accepts(officer, ref, handedIn(originator, ref, "COUNTED", mailed(1, "Zoë Šiškin", box)))
                    .then()
                    .body("counted", equalTo(0))
                    .body("duplicates", equalTo(1));
            assertEquals(1, citizens.signatures(ref));
            assertEquals(0, citizens.tally(ref, "PAPER"));
            assertEquals(2, citizens.tally(ref, "COUNTED"));
        }

        @Test
        void across_sheets_a_person_counts_once() {
            accepts(officer, ref, handedIn(originator, ref, "COUNTED", housed(1, "Bo Open", "Kerkstraat 4", "1000")));
            accepts(officer, ref, handedIn(originator, ref, "PUBLIC", housed(9, "open, BO", "kerkstraat 4", "1000")))
                    .then()
                    .body("counted", equalTo(0))
                    .body("duplicates", equalTo(1));
        }

        @Test
        void who_gave_an_address_for_mail_finds_it_takes_it_back_and_erases_it() {
            var other = Citizens.address();
            accepts(
                    officer,
                    ref,
                    handedIn(originator, ref, "PUBLIC", mailed(1, "Ada Open", box), mailed(2, "Bo Open", other)));
            citizens.takesBack(ref, box);
            assertEquals(1, citizens.tally(ref, "PAPER"));
            assertEquals(1, citizens.tally(ref, "WITHDRAWN"));
            citizens.erases(ref, box);
            citizens.erases(ref, other);
            for (var dimension : List.of("PAPER", "STATE", "VISIBILITY")) {
                assertEquals(0, citizens.tally(ref, dimension), dimension);
            }
            assertEquals(1, citizens.tally(ref, "COUNTED"), "the originator's");
            assertEquals(
                    0,
                    citizens.number(
                            "select count(*) from citizen_signature where declaration_id = ?1 and name_sealed is not null",
                            citizens.id(ref)));
            assertTrue(!scenario.anonymous()
                    .gets("/en/declarations/" + ref + "/citizens")
                    .asString()
                    .contains("Open"));
        }
    }

    @Nested
    class AsOthers {

        @Test
        void nobody_else_gets_in() {
            var sheet = handedIn(originator, ref, "COUNTED", mailed(1, "Ada Open", "ada@example.org"));
            var stranger = scenario.member("Spain", "SOC");
            var elsewhere = scenario.officerOf("another-body");
            for (var page : List.of("", "/print", "/lines", "/import")) {
                stranger.gets(desk(sheet, page)).then().statusCode(403);
                officer.gets(desk(sheet, page)).then().statusCode(403);
                scenario.anonymous().gets(desk(sheet, page)).then().statusCode(303);
            }
            for (var page : List.of("", "/scan")) {
                elsewhere.gets(office(sheet, page)).then().statusCode(404);
                originator.gets(office(sheet, page)).then().statusCode(403);
            }
            for (var act : List.of("/acceptance", "/return", "/refusal")) {
                Papers.remarks(elsewhere, ref, sheet, act).then().statusCode(404);
                Papers.remarks(originator, ref, sheet, act).then().statusCode(403);
            }
            elsewhere.gets("/en/office/sheets").then().statusCode(200).body(not(containsString(ref)));
            stranger.asks().get(path(ref, 0, "")).then().statusCode(403);
            originator.asks().get(path(ref, 7, "")).then().statusCode(404);
        }

        @Test
        void texts_that_only_members_sign_have_no_sheets() {
            var members = scenario.aDeclaration().by(originator).gathering();
            originator
                    .gets("/en/desk/declarations/" + members + "/sheets")
                    .then()
                    .statusCode(404);
            originator.gets("/en/desk/declarations/" + members).then().body(not(containsString("Names on paper")));
        }
    }
}
