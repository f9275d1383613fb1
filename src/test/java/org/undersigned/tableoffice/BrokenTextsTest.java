package org.undersigned.tableoffice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.TestDatabase;
import org.undersigned.identity.Account;
import org.undersigned.identity.Personas;
import picocli.CommandLine;

/** Files that are no published text: each is refused with its line, by every door, and leaves nothing behind. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BrokenTextsTest {

    private record Broken(String name, byte[] file, int status, String line, String words) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Inject
    ImportCommand command;

    @TempDir
    Path directory;

    static Stream<Broken> texts() {
        var right = PublishedText.right();
        int n = right.number();
        var names = right.signatories();
        return Stream.of(
                wrong("no heading", right.headed("By way of introduction"), "line 1", "no heading"),
                wrong(
                        "a heading of two parts",
                        right.headed("Written declaration No. 7 | 27 June 2022"),
                        "line 3",
                        "three parts"),
                wrong(
                        "No. abc",
                        heading(right, "No. abc | Doc. 15575 | 27 June 2022"),
                        "line 3",
                        "does not end in a number"),
                wrong(
                        "No. 0",
                        heading(right, "No. 0 | Doc. 15575 | 27 June 2022"),
                        "line 3",
                        "does not end in a number"),
                wrong(
                        "No. -7",
                        heading(right, "No. -7 | Doc. 15575 | 27 June 2022"),
                        "line 3",
                        "does not end in a number"),
                wrong(
                        "a number of ten digits",
                        heading(right, "No. 9999999999 | Doc. 1 | 27 June 2022"),
                        "line 3",
                        "does not end"),
                wrong("Doc. x", heading(right, "No. 7 | Doc. x | 27 June 2022"), "line 3", "is not a document number"),
                wrong("31 June 2022", heading(right, "No. 7 | Doc. 7 | 31 June 2022"), "line 3", "is not a date"),
                wrong(
                        "29 February 2023",
                        heading(right, "No. 7 | Doc. 7 | 29 February 2023"),
                        "line 3",
                        "is not a date"),
                wrong("a day to come", heading(right, "No. 7 | Doc. 7 | 1 January 2199"), "line 3", "in the future"),
                wrong("before there was a rule", heading(right, "No. 7 | Doc. 7 | 1 May 1950"), "line 3", "No version"),
                wrong("no title", right.title(""), "line 3", "no title"),
                wrong("a title too long", right.title("x".repeat(301)), "line 1", "title is too long"),
                wrong("no signatories", right.signedBy(""), "line 4", "no signatories"),
                wrong(
                        "entry 4 without a family name",
                        right.signedBy(names + " ; Mr jan, Italy, SOC"),
                        "line 5",
                        "Entry 4"),
                wrong("an empty entry", right.signedBy(names + " ; ; Mr Jan LAST, Italy"), "line 5", "Entry 4"),
                wrong(
                        "an entry of four parts",
                        right.signedBy("Mr A BC, Italy, SOC, more"),
                        "line 5",
                        "name, country, group"),
                wrong(
                        "the same signatory twice",
                        right.signedBy(names + " ; " + names.split(" ; ")[0]),
                        "line 5",
                        "is there twice"),
                wrong(
                        "a country unknown",
                        right.signedBy(names + " ; Mr Jan LAST, Atlantis, SOC"),
                        "line 5",
                        "Atlantis"),
                wrong("a group unknown", right.signedBy(names + " ; Mr Jan LAST, Italy, XYZ"), "line 5", "XYZ"),
                wrong("a signatory without a country", right.signedBy(names + " ; Mr Jan LAST"), "line 5", "missing"),
                wrong("no opening words", right.opening("Considering this:"), "line 4", "no opening words"),
                wrong("no paragraphs", right.saying(), "line 7", "no text"),
                wrong("a paragraph too long", right.saying("x".repeat(10_001)), "line 9", "too long"),
                wrong("too many paragraphs", right.saying("x\n".repeat(101)), "line 9", "too many"),
                wrong("a bell in a paragraph", right.saying("Trains\u0007 run."), "line 9", "cannot be printed"),
                wrong(
                        "a second text",
                        right.saying("One.", PublishedText.heading(n, n), "Two."),
                        "line 11",
                        "second heading"),
                file("NUL", right.saying("Trains\0run.").bytes(), 422, "line 9", "NUL"),
                file(
                        "latin-1",
                        right.saying("Trains à grande vitesse").text().getBytes(StandardCharsets.ISO_8859_1),
                        422,
                        "line 9",
                        "UTF-8"),
                file("UTF-16", right.text().getBytes(StandardCharsets.UTF_16), 422, "line 1", "UTF-8"),
                file("binary", noise(), 422, "line 1", "UTF-8"),
                file("empty", new byte[0], 422, "line 1", "empty"),
                file("only spaces", " \n\t\n".getBytes(StandardCharsets.UTF_8), 422, "line 1", "empty"),
                file(
                        "1 MiB and a byte",
                        " ".repeat(PlainTextFile.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8),
                        413,
                        null,
                        "too large"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_api_names_the_line(Broken broken) {
        var officer = Scene.officer();
        var asked = Personas.as(officer).contentType("text/plain").body(broken.file);
        Rows.untouchedBy(() -> toldByTheApi(asked, broken));
    }

    private static void toldByTheApi(RequestSpecification asked, Broken broken) {
        var answer = asked.post("/api/v1/imports")
                .then()
                .statusCode(broken.status)
                .contentType("application/problem+json")
                .body("status", equalTo(broken.status));
        if (broken.line == null) {
            answer.body("detail", containsString(broken.words));
        } else {
            answer.body("errors.field", hasItem(broken.line));
            answer.body(
                    "errors.find { it.field == '" + broken.line + "' && it.detail.contains('" + broken.words
                            + "') } != null",
                    equalTo(true));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_command_line_names_it_too(Broken broken) throws Exception {
        var file = Files.write(directory.resolve("text.txt"), broken.file);
        Rows.untouchedBy(() -> toldByTheCommand(file, broken));
    }

    private void toldByTheCommand(Path file, Broken broken) {
        var out = System.err;
        var heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, new CommandLine(command).execute(file.toString()));
        } finally {
            System.setErr(out);
        }
        var said = heard.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(broken.words), said);
        assertTrue(broken.line == null || said.contains(file + ": " + broken.line + ": "), said);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_page_shows_the_line_and_keeps_the_text(Broken broken) {
        var officer = Scene.officer();
        var asked = uploading(officer, broken.file);
        Rows.untouchedBy(() -> toldByThePage(asked, broken));
    }

    private static void toldByThePage(RequestSpecification asked, Broken broken) {
        var nothing = broken.file.length == 0;
        var answer = asked.post("/en/office/imports")
                .then()
                .statusCode(broken.status)
                .contentType("text/html")
                .body(containsString(nothing ? "Choose a file or paste a text." : broken.words));
        if (broken.line != null && !nothing) {
            answer.body(containsString(broken.line.replace("line", "Line") + ": "));
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var text = PublishedText.right()
                .headed("Written declaration No. abc | Doc. x | 31 June 2022")
                .signedBy("Mr jan, Italy ; Mr Jan LAST, Italy, SOC, more")
                .title("");
        Personas.as(Scene.officer())
                .contentType("text/plain")
                .body(text.bytes())
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(6));
    }

    @Test
    void three_mebibytes_are_not_even_read() {
        Personas.as(Scene.officer())
                .contentType("text/plain")
                .body(new byte[3 << 20])
                .post("/api/v1/imports")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("status", equalTo(413));
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "a".repeat(3 << 20) + "\r\n--x--\r\n";
        Personas.as(Scene.officer())
                .contentType("multipart/form-data; boundary=x")
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post("/en/office/imports")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("too large"));
    }

    @Test
    void a_file_that_is_not_there_is_said_on_the_command_line() {
        assertEquals(
                1,
                new CommandLine(command)
                        .execute(directory.resolve("nothing.txt").toString()));
    }

    private static RequestSpecification uploading(Account officer, byte[] file) {
        return Personas.as(officer).multiPart("file", "text.txt", file, "text/plain");
    }

    private static PublishedText heading(PublishedText right, String rest) {
        return right.headed("Written declaration " + rest);
    }

    private static Broken wrong(String name, PublishedText text, String line, String words) {
        return new Broken(name, text.bytes(), 422, line, words);
    }

    private static Broken file(String name, byte[] file, int status, String line, String words) {
        return new Broken(name, file, status, line, words);
    }

    private static byte[] noise() {
        var bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0x89;
        return bytes;
    }
}
