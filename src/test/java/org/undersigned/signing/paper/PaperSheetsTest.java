package org.undersigned.signing.paper;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.undersigned.signing.paper.Papers.accepts;
import static org.undersigned.signing.paper.Papers.handedIn;
import static org.undersigned.signing.paper.Papers.housed;
import static org.undersigned.signing.paper.Papers.made;
import static org.undersigned.signing.paper.Papers.mailed;
import static org.undersigned.signing.paper.Papers.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;

/** Names on paper, from the blank sheet to the count. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperSheetsTest {

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Papers papers;

    @Inject
    SheetForgetting forgetting;

    private Someone originator;
    private Someone officer;
    private String ref;

    @BeforeEach
    void published() {
        citizens.forgetRates();
        originator = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
    }

    private String desk(int sheet, String page) {
        return "/en/desk/declarations/" + ref + "/sheets" + (sheet == 0 ? "" : "/" + sheet) + page;
    }

    private String office(int sheet, String page) {
        return "/en/office/sheets/" + ref + "/" + sheet + page;
    }

    @Nested
    class AsOriginator {

        @Test
        void a_sheet_is_made_printed_and_numbered() {
            originator
                    .posts(desk(0, ""), Map.of("lines", "12", "visibility", "COUNTED", "country", "BE"))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sheets/1"));
            assertEquals(2, made(originator, ref, "PUBLIC", 20));
            originator
                    .gets("/nl/desk/declarations/" + ref + "/sheets/1/print")
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("Blad nr. 1"),
                            containsString("Shade for every schoolyard"),
                            containsString("Ik word geteld"),
                            containsString("/declarations/" + ref),
                            containsString("<th scope=\"row\">12</th>"),
                            not(containsString("<th scope=\"row\">13</th>"))));
            originator
                    .gets(desk(0, ""))
                    .then()
                    .body(allOf(containsString("Sheet 2"), containsString("nobody can notice")));
        }

        @Test
        void a_sheet_says_what_the_procedure_admits() {
            originator
                    .posts(desk(0, ""), Map.of("lines", "0", "visibility", "RECIPIENT", "country", "QQ"))
                    .then()
                    .statusCode(422)
                    .body(allOf(
                            containsString("1 to 5,000"),
                            containsString("href=\"#visibility\""),
                            containsString("Choose the country")));
        }

        @Test
        void ten_lines_are_typed_and_nothing_typed_is_lost() {
            var sheet = made(originator, ref, "COUNTED", 15);
            var form = new HashMap<String, String>();
            form.put("name-1", "Ada Open");
            form.put("email-1", "ada@example.org");
            form.put("name-2", "Bo <b>Open");
            form.put("email-2", "no address");
            form.put("country-3", "BE");
            form.put("name-4", "Cy Open");
            originator
                    .posts(desk(sheet, "/lines?from=1"), form)
                    .then()
                    .statusCode(422)
                    .body(allOf(
                            containsString("<a href=\"#email-2\">Line 2:"),
                            containsString("<a href=\"#email-4\">Line 4: Give an e-mail"),
                            containsString("value=\"Ada Open\""),
                            containsString("value=\"Bo &lt;b&gt;Open\""),
                            containsString("value=\"no address\"")));
            assertEquals(0, papers.sealed(ref));
            form.put("email-2", "bo@example.org");
            form.put("address-4", "Kerkstraat 4");
            originator
                    .posts(desk(sheet, "/lines?from=1"), form)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("from=11"));
            assertEquals(3, papers.sealed(ref));
            originator
                    .gets(desk(sheet, "/lines?from=7"))
                    .then()
                    .header("Cache-Control", containsString("no-store"))
                    .body(containsString("value=\"Kerkstraat 4\""));
            var before = papers.keysOf(ref, sheet);
            form.put("name-4", "");
            form.put("address-4", "");
            originator.posts(desk(sheet, "/lines?from=1"), form).then().statusCode(303);
            assertEquals(2, papers.sealed(ref));
            assertEquals(2, papers.alive(before), "what nobody stands on any more is destroyed");
        }

        @Test
        void a_table_is_looked_at_before_it_is_brought_in() {
            var sheet = made(originator, ref, "COUNTED", 15);
            var table =
                    "naam;e-mail;adres\nAda Open;ada@example.org;\nBo Open;;Kerkstraat 4\nada open;ADA@example.org;\n";
            originator
                    .asks()
                    .multiPart(
                            "file", "lines.csv", ("\uFEFF" + table).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post(desk(sheet, "/import"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body(allOf(
                            containsString("3 names can be brought in"),
                            containsString("2 have an e-mail"),
                            containsString("1 line is of somebody")));
            assertEquals(0, papers.sealed(ref));
            originator
                    .asks()
                    .multiPart("table", table.replace("\n", "\r\n"))
                    .post(desk(sheet, "/import/confirmation"))
                    .then()
                    .statusCode(303);
            assertEquals(3, papers.sealed(ref));
            originator
                    .asks()
                    .multiPart("table", "naam\nAda Open")
                    .post(desk(sheet, "/import"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Line 2 of the table"));
            originator
                    .asks()
                    .contentType("text/csv")
                    .body("name,email\nCy Open,cy@example.org")
                    .put(path(ref, sheet, "/table?dryRun=true"))
                    .then()
                    .statusCode(200)
                    .body("names", equalTo(1))
                    .body("broughtIn", equalTo(false));
            assertEquals(3, papers.sealed(ref));
        }

        @Test
        void five_thousand_lines_are_brought_in_and_counted() {
            var sheet = made(originator, ref, "PUBLIC", 5_000);
            var table = new StringBuilder("name,email\n");
            IntStream.rangeClosed(1, 5_000).forEach(i -> table.append("Citizen " + i + ",c" + i + "@example.org\n"));
            originator
                    .asks()
                    .contentType("text/csv")
                    .body(table.toString())
                    .put(path(ref, sheet, "/table"))
                    .then()
                    .statusCode(200)
                    .body("names", equalTo(5_000));
            Papers.handsIn(originator, ref, sheet).then().statusCode(200);
            officer.gets(office(sheet, "")).then().statusCode(200).body(containsString("Sample: 250 lines of 5,000"));
            officer.gets(office(sheet, "?all=true&page=50")).then().body(containsString("c5000@example.org"));
            accepts(officer, ref, sheet).then().statusCode(200).body("counted", equalTo(5_000));
            assertEquals(0, papers.sealed(ref));
        }

        @Test
        void an_empty_sheet_or_one_without_a_place_is_not_handed_in() {
            var sheet = made(originator, ref, "COUNTED", 5);
            originator
                    .posts(desk(sheet, "/submission"))
                    .then()
                    .statusCode(409)
                    .body(containsString("Nobody is entered"));
            Papers.enters(originator, ref, sheet, List.of(mailed(1, "Ada Open", "ada@example.org")));
            originator.posts(desk(sheet, "/submission")).then().statusCode(422).body(containsString("href=\"#place\""));
            Papers.handsIn(originator, ref, sheet).then().statusCode(200).body("handedInAt", notNullValue());
            Papers.enters(originator, ref, sheet, List.of(mailed(2, "Bo Open", "bo@example.org")))
                    .then()
                    .statusCode(409);
            originator.gets(desk(sheet, "/lines")).then().statusCode(409);
        }

        @Test
        void what_is_given_up_is_destroyed() {
            var sheet = made(originator, ref, "COUNTED", 5);
            Papers.enters(originator, ref, sheet, List.of(mailed(1, "Ada Open", "ada@example.org")));
            var keys = papers.keysOf(ref, sheet);
            originator.posts(desk(sheet, "/discard")).then().statusCode(303);
            assertEquals(0, papers.alive(keys));
            assertEquals(0, papers.sealed(ref));
            assertEquals(2, made(originator, ref, "COUNTED", 5), "its number is not given again");
        }
    }

    @Nested
    class AsOfficer {

        @Test
        void sees_what_waits_opens_it_and_that_stands_in_the_trail() {
            var sheet = handedIn(
                    originator,
                    ref,
                    "COUNTED",
                    mailed(1, "Ada Open", "ada@example.org"),
                    housed(2, "Bo Open", "Kerkstraat 4", "1000"),
                    housed(3, "OPEN Bo", "4 Kerkstraat", "1000"));
            officer.gets("/en/office/sheets?size=200").then().statusCode(200).body(containsString(ref));
            officer.gets(office(sheet, ""))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .body(allOf(
                            containsString("All 3 lines are checked"),
                            containsString("ada@example.org"),
                            containsString("The same person as line 2 of sheet 1"),
                            containsString("among names on paper only")));
            officer.gets("/en/office/declarations/" + ref)
                    .then()
                    .body(allOf(
                            containsString("Paper sheet 1 handed in, with 3 names"),
                            containsString("Paper sheet 1: 3 lines opened")));
        }

        @Test
        void accepts_but_for_lines_struck_out_and_nothing_is_left() {
            var sheet = handedIn(
                    originator,
                    ref,
                    "PUBLIC",
                    mailed(1, "Ada Open", Citizens.address()),
                    housed(2, "Bo Open", "Kerkstraat 4", "1000"),
                    housed(3, "Mickey Mouse", "Kerkstraat 5", "1000"),
                    housed(4, "open bo", "Kerkstr. 4", "1000"));
            var keys = papers.keysOf(ref, sheet);
            officer.posts(office(sheet, "/marks"), Map.of("mark-3", "NOT_A_PERSON", "mark-1", ""))
                    .then()
                    .statusCode(303);
            officer.gets(office(sheet, "")).then().body(containsString("3 names will count"));
            officer.posts(office(sheet, "/acceptance")).then().statusCode(303);
            assertEquals(0, papers.alive(keys));
            assertEquals(0, papers.sealed(ref));
            originator
                    .asks()
                    .get(path(ref, sheet, ""))
                    .then()
                    .body("state", equalTo("ACCEPTED"))
                    .body("counted", equalTo(2))
                    .body("duplicates", equalTo(1))
                    .body("struck", equalTo(1));
            originator.gets(desk(sheet, "")).then().body(containsString("Line 3: not a person"));
            assertEquals(2, papers.standing(ref, true));
            assertEquals(2, citizens.tally(ref, "PAPER"));
            assertEquals(2, citizens.tally(ref, "STATE"));
            assertEquals(1, citizens.tally(ref, "DUPLICATE"));
            var anybody = scenario.anonymous();
            anybody.gets("/en/declarations/" + ref + "/citizens")
                    .then()
                    .body(allOf(containsString("Ada Open"), containsString("Bo Open"), not(containsString("Mouse"))));
            anybody.gets("/declarations/" + ref + "/count.json")
                    .then()
                    .body("counts.counted", equalTo(3))
                    .body("counts.citizens.onPaper", equalTo(2))
                    .body("counts.citizens.duplicatesRefused", equalTo(1));
            for (var page : List.of("/en/declarations/" + ref, "/en/desk/declarations/" + ref + "/citizens")) {
                originator
                        .gets(page)
                        .then()
                        .body(allOf(
                                containsString("Of them on paper"),
                                containsString("recognised by name and address, on paper only")));
            }
        }

        @Test
        void a_sheet_is_accepted_once_however_many_press() {
            var sheet = handedIn(
                    originator,
                    ref,
                    "COUNTED",
                    mailed(1, "Ada Open", Citizens.address()),
                    mailed(2, "Bo Open", Citizens.address()));
            var other = scenario.officer();
            var answers = Stream.of(officer, other, officer, other)
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> accepts(one, ref, sheet).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409, 409, 409), answers);
            assertEquals(2, citizens.tally(ref, "PAPER"));
            assertEquals(2, papers.standing(ref, true));
            officer.posts(office(sheet, "/acceptance")).then().statusCode(409).body(containsString("Names that count"));
        }

        @Test
        void gives_it_back_and_it_is_entered_anew() {
            var sheet = handedIn(
                    originator,
                    ref,
                    "COUNTED",
                    mailed(1, "Ada Open", Citizens.address()),
                    mailed(2, "B? Open", Citizens.address()));
            Papers.strikes(officer, ref, sheet, 2, "ILLEGIBLE").then().statusCode(200);
            officer.posts(office(sheet, "/return"), Map.of("remark", "")).then().statusCode(422);
            Papers.remarks(officer, ref, sheet, "/return").then().statusCode(200);
            originator
                    .gets(desk(sheet, ""))
                    .then()
                    .body(allOf(containsString("Line 2 cannot be read."), containsString("Line 2: cannot be read")));
            Papers.enters(originator, ref, sheet, List.of(mailed(2, "Bo Open", Citizens.address())))
                    .then()
                    .statusCode(200);
            Papers.handsIn(originator, ref, sheet).then().statusCode(200);
            accepts(officer, ref, sheet)
                    .then()
                    .statusCode(200)
                    .body("counted", equalTo(2))
                    .body("struck", equalTo(0));
        }

        @Test
        void refuses_all_of_it_and_nothing_is_left() {
            var sheet = handedIn(originator, ref, "COUNTED", mailed(1, "Ada Open", Citizens.address()));
            var keys = papers.keysOf(ref, sheet);
            Papers.remarks(officer, ref, sheet, "/refusal")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("REFUSED"));
            assertEquals(0, papers.alive(keys));
            assertEquals(0, citizens.tally(ref, "PAPER"));
            accepts(officer, ref, sheet).then().statusCode(409);
        }

        @Test
        void a_scan_is_for_officers_alone_and_saved_rather_than_shown() {
            var sheet = made(originator, ref, "COUNTED", 5);
            var pdf = "%PDF-1.7 <script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            originator
                    .asks()
                    .multiPart("scan", "sheet.pdf", "<svg onload=alert(1)>".getBytes())
                    .post(desk(sheet, "/scan"))
                    .then()
                    .statusCode(422)
                    .body(containsString("neither a PDF"));
            originator
                    .asks()
                    .multiPart("scan", "x.html", pdf)
                    .post(desk(sheet, "/scan"))
                    .then()
                    .statusCode(303);
            Papers.enters(originator, ref, sheet, List.of(mailed(1, "Ada Open", "ada@example.org")));
            Papers.handsIn(originator, ref, sheet).then().statusCode(200);
            var keys = papers.keysOf(ref, sheet);
            assertEquals(2, keys.size());
            var answer = officer.gets(office(sheet, "/scan"));
            answer.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", containsString("attachment"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Control", equalTo("no-store"));
            assertEquals(new String(pdf), answer.asString());
            originator.gets(office(sheet, "/scan")).then().statusCode(403);
            officer.gets("/en/office/declarations/" + ref).then().body(containsString("Paper sheet 1: scan opened"));
            accepts(officer, ref, sheet).then().statusCode(200);
            assertEquals(0, papers.alive(keys));
            officer.gets(office(sheet, "/scan")).then().statusCode(409);
        }

        @Test
        void a_scan_that_is_too_large_is_refused() {
            var sheet = made(originator, ref, "COUNTED", 5);
            var large = new byte[Scans.MOST_BYTES + 1];
            System.arraycopy("%PDF-".getBytes(), 0, large, 0, 5);
            originator
                    .asks()
                    .multiPart("scan", "s.pdf", large)
                    .post(desk(sheet, "/scan"))
                    .then()
                    .statusCode(422);
        }

        @Test
        void what_is_checked_after_the_end_is_late() {
            var sheet = handedIn(originator, ref, "COUNTED", mailed(1, "Ada Open", Citizens.address()));
            var keys = papers.keysOf(ref, sheet);
            citizens.closes(ref);
            accepts(officer, ref, sheet).then().statusCode(409);
            officer.gets(office(sheet, ""))
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("It cannot be accepted"), not(containsString("Accept sheet 1"))));
            originator.gets(desk(0, "")).then().body(containsString("Names are not taken now"));
            assertEquals(0, citizens.tally(ref, "PAPER"));
            forgetting.forget();
            assertEquals(1, papers.alive(keys), "until it is closed an officer may still give it back");
        }

        @Test
        void sheets_of_a_text_that_has_ended_end_by_themselves() {
            var sheet = handedIn(originator, ref, "COUNTED", mailed(1, "Ada Open", Citizens.address()));
            var keys = papers.keysOf(ref, sheet);
            officer.asks().contentType("application/json").post("/api/v1/declarations/" + ref + "/closure");
            forgetting.forget();
            assertEquals(0, papers.alive(keys));
            originator.gets(desk(sheet, "")).then().body(containsString("Its names do not count"));
            officer.gets("/en/office/declarations/" + ref).then().body(containsString("could not count any more"));
        }
    }

    @Nested
    class BesideMail {

        private final String box = Citizens.address();

        @Test
        void paper_first_and_then_mail_counts_once() {
            accepts(
                            officer,
                            ref,
                            handedIn(
                                    originator,
                                    ref,
                                    "COUNTED",
                                    mailed(1, "Zoë Šiškin", box.toUpperCase(java.util.Locale.ROOT))))
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
