package org.undersigned.signing.paper;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.undersigned.signing.paper.Papers.accepts;
import static org.undersigned.signing.paper.Papers.made;
import static org.undersigned.signing.paper.Papers.mailed;
import static org.undersigned.signing.paper.Papers.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;

/** What the originator does with sheets: made, printed, entered, handed in, given up. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperEntryTest extends OnPaper {

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
        originator.gets(desk(0, "")).then().body(allOf(containsString("Sheet 2"), containsString("nobody can notice")));
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
        var table = "naam;e-mail;adres\nAda Open;ada@example.org;\nBo Open;;Kerkstraat 4\nada open;ADA@example.org;\n";
        originator
                .asks()
                .multiPart("file", "lines.csv", ("\uFEFF" + table).getBytes(java.nio.charset.StandardCharsets.UTF_8))
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
        originator.posts(desk(sheet, "/submission")).then().statusCode(409).body(containsString("Nobody is entered"));
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
