package org.undersigned.seeds;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;

/** Written declaration No. 745 in the Assembly's text form. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AssemblySeedTest {

    private static final String SEED = "seeds/pace-written-declaration-745.txt";

    @Inject
    Scenario scenario;

    private final Points points = new Points();

    @Test
    void comes_out_as_it_was_printed() {
        var lines = Seed.lines(SEED).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        scenario.officer()
                .asks()
                .contentType("text/plain; charset=UTF-8")
                .body(Seed.bytes(SEED))
                .post("/api/v1/imports")
                .then()
                .statusCode(anyOf(is(200), is(201)));
        var data = Institution.data("pace-wd-745");
        var page = Institution.page("/en/declarations/pace-wd-745");
        var names =
                lines.stream().filter(line -> line.contains(" ; ")).findFirst().orElseThrow();
        var heading = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("Written declaration No."))
                .findFirst()
                .orElseThrow());
        points.same(SEED, "title", String.join(" ", lines.subList(1, heading)), data.getString("title.en"));
        points.same(SEED, "numbers", List.of("No. 745", "Doc. 15575"), data.getList("numbers"));
        points.same(SEED, "date", "2022-06-27", data.getString("date"));
        points.same(SEED, "names", 31, data.getInt("counts.counted"));
        points.same(
                SEED,
                "names in printed order, diacritics and all",
                names,
                String.join(" ; ", data.getList("signatories.printed")));
        List<String> paragraphs = data.getList("blocks.findAll { it.type == 'PARAGRAPH' }.text.en");
        points.same(
                SEED,
                "paragraphs, word by word",
                lines.subList(lines.size() - paragraphs.size(), lines.size()),
                paragraphs);
        points.same(SEED, "opening words", true, page.contains("We, the undersigned, declare the following"));
        points.mustAllBeSame(SEED);
    }
}
