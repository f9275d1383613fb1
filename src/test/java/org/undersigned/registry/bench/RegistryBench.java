package org.undersigned.registry.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Affiliations;
import org.undersigned.registry.Directory;
import org.undersigned.registry.Organization;
import org.undersigned.registry.Roster;

/** How long the registry takes at 100,000 people of three spellings: {@code ./mvnw test -Dtest=RegistryBench}. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegistryBench {

    private static final int PEOPLE = 100_000;
    private static final int WARM = 40;
    private static final int TIMES = 200;
    private static final LocalDate DAY = LocalDate.parse("2020-01-31");
    private static final Paging FIRST = new Paging(1, 50);

    @Inject
    DataSource source;

    @Inject
    Directory directory;

    @Inject
    Affiliations affiliations;

    @Inject
    Roster roster;

    @TestHTTPResource("/")
    URI root;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measured() throws SQLException {
        long before = System.nanoTime();
        new ManyPeople().fill(source, PEOPLE);
        System.out.printf("%,d people filled in: %d s%n", PEOPLE, (System.nanoTime() - before) / 1_000_000_000);
        search("search, exact name", "katarakis", "georgios karapoulos", "nilsson anna", "Βιργαλος", "lopeira teresa");
        search("search, beginning", "katar", "papo", "schor", "demin", "zuz");
        search("search, common part", "maria", "poulos", "escu", "van den", "sson");
        search("search, one or two letters", "k", "ma", "jo li", "t", "ka");
        search("search, misspelt", "katrugalos", "marrilotti", "vanden berg", "yilmas", "gorgios karapullos", "szabbo");
        search("search, nobody", "zzzznobody", "qqxv", "wwwxyz katrou", "%", "ъъъ");
        measure("everybody, page 3", i -> directory.people("", null, null, new Paging(3, 50)));
        measure("everybody of the body", i -> directory.people("", ManyPeople.BODY, null, FIRST));
        measure("everybody of the body on a day", i -> directory.people("", ManyPeople.BODY, DAY.minusDays(i), FIRST));
        measure("as of a day, 1 person", i -> affiliations.on(ManyPeople.id(i * 37), ManyPeople.BODY, DAY));
        measure("as of a day, 50 people", i -> affiliations.on(fifty(i), ManyPeople.BODY, DAY));
        measure(
                "members of a group on a day",
                i -> roster.of(organization(ManyPeople.GROUP), "", DAY.minusDays(i), new Paging(1, 100)));
        measure(
                "members of the body on a day",
                i -> roster.of(organization(ManyPeople.BODY), "", DAY.minusDays(i), new Paging(1, 100)));
        measure("seats of the body on a day", i -> roster.sides(organization(ManyPeople.BODY), DAY.minusDays(i)));
        measure("page of a person", i -> get("en/people/" + ManyPeople.id(i * 37)));
        measure("page of people found", i -> get("en/people?q=papo"));
        measure("page of people misspelt", i -> get("en/people?q=katrugalos"));
        measure("page of the body", i -> get("en/organizations/" + ManyPeople.BODY + "?on=2020-01-31"));
    }

    private void search(String what, String... queries) {
        measure(what, i -> directory.people(queries[i % queries.length], null, null, FIRST));
        for (var query : queries) {
            var found = QuarkusTransaction.requiringNew().call(() -> directory.people(query, null, null, FIRST));
            System.out.printf("    %-24s %6d found, %d near%n", query, found.total(), found.near());
        }
    }

    private static void measure(String what, IntConsumer act) {
        IntStream.range(0, WARM).forEach(i -> QuarkusTransaction.requiringNew().run(() -> act.accept(i)));
        var times = IntStream.range(0, TIMES)
                .mapToLong(i -> {
                    long from = System.nanoTime();
                    QuarkusTransaction.requiringNew().run(() -> act.accept(i));
                    return System.nanoTime() - from;
                })
                .toArray();
        Arrays.sort(times);
        System.out.printf(
                "%-36s p50 %6.1f ms   p99 %6.1f ms%n", what, times[TIMES / 2] / 1e6, times[TIMES * 99 / 100] / 1e6);
    }

    private static List<String> fifty(int i) {
        return IntStream.range(0, 50).mapToObj(k -> ManyPeople.id(i * 50 + k)).toList();
    }

    private static Organization organization(String id) {
        return Organization.byId(id).orElseThrow();
    }

    private void get(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
