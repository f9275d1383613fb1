package org.undersigned.signing.paper;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.paper.Papers.accepts;
import static org.undersigned.signing.paper.Papers.handedIn;
import static org.undersigned.signing.paper.Papers.housed;
import static org.undersigned.signing.paper.Papers.made;
import static org.undersigned.signing.paper.Papers.mailed;
import static org.undersigned.signing.paper.Papers.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;

/** What an officer does with sheets, and what is left of them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperCheckTest extends OnPaper {

    @Inject
    SheetForgetting forgetting;

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
        Papers.remarks(officer, ref, sheet, "/refusal").then().statusCode(200).body("state", equalTo("REFUSED"));
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
