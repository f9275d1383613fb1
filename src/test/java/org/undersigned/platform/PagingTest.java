package org.undersigned.platform;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagingTest {

    @Test
    void links_lead_to_the_other_pages_and_keep_the_rest_of_the_query() {
        var links = links("/api/v1/test/pages?page=2&size=40&q=a%20b");
        assertEquals(4, links.size());
        for (var link : List.of("page=1>first", "page=1>prev", "page=3>next", "page=3>last")) {
            var parts = link.split(">");
            assertTrue(
                    links.stream()
                            .anyMatch(l ->
                                    l.contains(parts[0]) && l.contains("rel=\"" + parts[1]) && l.contains("q=a%20b")),
                    link + " in " + links);
        }
    }

    @Test
    void the_last_page_has_no_next() {
        assertTrue(links("/api/v1/test/pages?page=2").stream().noneMatch(link -> link.contains("rel=\"next")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 1 2", "1, 5, 1 2 … 5", "3, 5, 1 2 3 4 5", "5, 20, 1 … 4 5 6 … 20", "20, 20, 1 … 19 20"
    })
    void the_first_the_last_and_the_neighbours_are_shown(int page, int count, String shown) {
        var pages = Paging.Pages.of(page, count, number -> "?page=" + number);
        var steps = pages.steps().stream()
                .map(step -> step.gap() ? "…" : String.valueOf(step.number()))
                .toList();
        assertEquals(shown, String.join(" ", steps));
    }

    private static List<String> links(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .headers()
                .getValues("Link");
    }
}
