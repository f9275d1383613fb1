package org.undersigned.registry;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.undersigned.TestDatabase;

/** The Assembly's printed lists of ten years, and a small file of our own with the same traps. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AssemblyImportTest {

    enum Source {
        OWN,
        SHARED;

        String text() throws IOException {
            if (this == OWN) {
                try (var in = AssemblyImportTest.class.getResourceAsStream("/registry/observations.csv")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            var file = Path.of(
                    System.getProperty("undersigned.shared", "../shared"),
                    "data/registry/pace_affiliation_observations.csv");
            assumeTrue(Files.exists(file), file + " is absent: the Assembly's real observations are not tried");
            return Files.readString(file);
        }

        int rows() {
            return this == OWN ? 14 : 253;
        }

        int people() {
            return this == OWN ? 10 : 209;
        }
    }

    @Inject
    BodyLoader loader;

    @Inject
    ObservationCsv csv;

    @Inject
    Affiliations affiliations;

    @Inject
    Registrar registrar;

    @Inject
    Session session;

    Organization body;

    @BeforeEach
    void anEmptyBody() {
        body = Bodies.likePace(loader);
    }

    @ParameterizedTest
    @EnumSource
    void every_row_is_taken_and_the_second_time_nothing_changes(Source source) throws IOException {
        var first = csv.read(new StringReader(source.text()), body.id);
        assertEquals(new Report(source.rows(), source.people(), source.rows(), 0, List.of()), first);
        var before = memberships(body);
        var second = csv.read(new StringReader(source.text()), body.id);
        assertEquals(new Report(source.rows(), 0, 0, source.rows(), List.of()), second);
        assertEquals(before, memberships(body));
    }

    @ParameterizedTest
    @EnumSource
    void every_row_is_answered_right_on_its_day_in_its_own_language(Source source) throws IOException {
        csv.read(new StringReader(source.text()), body.id);
        var rows = rows(source);
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var day = LocalDate.parse(row.getField("date"));
            var french = day.equals(LocalDate.parse("2013-01-22"));
            var said = affiliations.on(person(row), body.id, day);
            var locale = french ? Locale.FRENCH : Locale.ENGLISH;
            var country = said.delegation().map(in -> in.label(locale)).orElse("");
            var group = said.group().map(in -> in.label(locale)).orElse("");
            if (!country.equals(row.getField("country"))
                    || !group.equals(row.getField("group"))
                            && !row.getField("group").isEmpty()) {
                wrong.add(row + " is answered " + country + ", " + group);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(source.rows(), rows.size());
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_rows_does_not_matter(Source source) throws IOException {
        var text = source.text();
        csv.read(new StringReader(text), body.id);
        var lines = new ArrayList<>(text.lines().toList());
        var header = lines.remove(0);
        Collections.reverse(lines);
        assertEquals(memberships(body), memberships(imported(header, lines)));
        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertEquals(memberships(body), memberships(imported(header, lines)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void four_imports_at_once_double_nobody(Source source) throws Exception {
        var text = source.text();
        var all = Executors.newFixedThreadPool(4);
        try {
            Callable<Report> one = () -> csv.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    body.id,
                    ObservationCsv.Mode.ALL_OR_NOTHING);
            var people = 0;
            for (var report : all.invokeAll(Collections.nCopies(4, one))) {
                people += report.get().newPeople();
            }
            assertEquals(source.people(), people);
        } finally {
            all.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebody_who_changed_groups_is_in_the_right_one_on_each_day(Source source) throws IOException {
        csv.read(new StringReader(source.text()), body.id);
        var marilotti = rows(source).stream()
                .filter(row -> row.getField("family").equals("MARILOTTI"))
                .findFirst()
                .map(this::person)
                .orElseThrow();
        assertEquals("NR", group(marilotti, "2020-01-31"));
        assertEquals("NR", group(marilotti, "2022-06-26"));
        assertEquals("SOC", group(marilotti, "2022-06-27"));
        assertEquals("SOC", group(marilotti, "2026-01-01"));
        assertEquals("", group(marilotti, "2020-01-30"));
    }

    private String group(String person, String day) {
        return affiliations
                .on(person, body.id, LocalDate.parse(day))
                .group()
                .map(in -> in.label(Locale.ENGLISH))
                .orElse("");
    }

    /** Found anew from the printed name and country alone. */
    private String person(NamedCsvRecord row) {
        var seen = registrar.observe(new Observation(
                body.id,
                LocalDate.parse(row.getField("date")),
                row.getField("honorific"),
                row.getField("given"),
                row.getField("particle"),
                row.getField("family"),
                row.getField("country"),
                row.getField("group"),
                row.getField("source")));
        assertEquals(false, seen.changed() || seen.newPerson());
        return seen.personId();
    }

    private static List<NamedCsvRecord> rows(Source source) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(source.text())) {
            return reader.stream().toList();
        }
    }

    private Organization imported(String header, List<String> lines) {
        var other = Bodies.likePace(loader);
        var text = Stream.concat(Stream.of(header), lines.stream()).collect(Collectors.joining("\n"));
        assertEquals(List.of(), csv.read(new StringReader(text), other.id).refused());
        return other;
    }

    /** Who was in what from when to when, told without ids. */
    private Set<List<Object>> memberships(Organization in) {
        return session
                .createNativeQuery(
                        """
                        select (select min(key) from person_name n where n.person_id = m.person_id), m.kind, o.code,
                            m.role, m.source, m.period::text
                        from membership m join organization o on o.id = m.organization_id where m.body_id = :body""",
                        Object[].class)
                .setParameter("body", in.id)
                .getResultList()
                .stream()
                .map(List::of)
                .collect(toSet());
    }
}
