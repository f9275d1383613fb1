package org.undersigned.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.ObservationCsv.Mode;
import org.undersigned.registry.Report.Refused;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileCsvTest {

    private static final String HEADER = "date,given,family,country,group,source\n";
    private static final String GOOD = "2020-01-31,Ann,AUTRE,France,SOC,test\n";

    @Inject
    BodyLoader loader;

    @Inject
    ObservationCsv csv;

    @Inject
    Directory directory;

    Organization body;

    @BeforeEach
    void anEmptyBody() {
        body = Bodies.likePace(loader);
    }

    @Test
    void a_spreadsheets_way_of_writing_it_is_taken() {
        var text = "\uFEFFDate;Given;Family;Country;Group;Source;Order\r\n\r\n"
                + "2020-01-31;Ann;\"AUTRE\";France; SOC ;test;1\r\n;;;;;;\r\n";
        assertEquals(new Report(1, 1, 1, 0, List.of()), read(text, Mode.ALL_OR_NOTHING));
    }

    @Test
    void one_bad_row_and_nothing_is_done_and_every_bad_row_is_named() {
        var text = HEADER + GOOD + "2020-02-30,Bob,B,France,SOC,test\n2020-01-31,Cy,C,Atlantis,SOC,test\n"
                + "2020-01-31,Ann,AUTRE,France,UEL,test\nshort,row\n" + GOOD.trim() + ",more\n";
        var report = read(text, Mode.ALL_OR_NOTHING);
        assertEquals(
                List.of(
                        "line 3, date registry_bad_day",
                        "line 4, country registry_unknown_country",
                        "line 5, group registry_other_that_day",
                        "line 6 registry_csv_fields",
                        "line 7 registry_csv_fields"),
                report.refused().stream()
                        .map(row -> row.place() + " " + row.key())
                        .toList());
        assertEquals(0, report.newPeople());
        assertEquals(0, directory.people("", body.id, null, new Paging(1, 50)).total());
    }

    @Test
    void where_it_is_asked_for_the_good_rows_are_taken() {
        var report = read(HEADER + "2020-01-31,Cy,C,Atlantis,SOC,test\n" + GOOD, Mode.GOOD_ROWS);
        assertEquals(
                new Report(
                        2,
                        1,
                        1,
                        0,
                        List.of(new Refused(2, "country", "registry_unknown_country", List.of("Atlantis")))),
                report);
        assertEquals(
                1, directory.people("autre", body.id, null, new Paging(1, 50)).total());
    }

    @Test
    void a_file_that_is_none_is_refused_with_its_line() {
        refused("", "null registry_csv_empty");
        refused("\n\n", "null registry_csv_empty");
        refused("date,given,family,country,group\n" + GOOD, "line 1 registry_csv_no_column");
        refused("date,date,given,family,country,group,source\n", "line 1 registry_csv_column_twice");
        refused("date,given,family,country,group,source,salary\n", "line 1 registry_csv_unknown_column");
        refused("<html><body>Not found</body></html>", "line 1 registry_csv_unknown_column");
        refused(HEADER + GOOD + "2020-01-31,\"Ann,AUTRE,France,SOC,test\n" + GOOD, "line 3 registry_csv_broken");
        refused(HEADER + GOOD + "2020-01-31,\"Ann\"x,AUTRE,France,SOC,test\n", "line 3 registry_csv_broken");
        refused(HEADER + GOOD + GOOD.replace("Ann", "A\0nn"), "line 3 registry_csv_nul");
        refused(HEADER + GOOD.repeat(20_000), "null registry_csv_too_many_lines");
        refused(HEADER + "x".repeat(3_000_000), "null registry_csv_too_large");
        assertEquals(0, directory.people("", body.id, null, new Paging(1, 50)).total());
    }

    @Test
    void another_charset_is_refused_with_the_line_where_it_shows() {
        for (var charset : List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1250"))) {
            var bytes = (HEADER + GOOD + GOOD.replace("AUTRE", "MÜLLER")).getBytes(charset);
            var refusal = assertThrows(
                    Refusal.class, () -> csv.read(new ByteArrayInputStream(bytes), body.id, Mode.GOOD_ROWS));
            assertEquals("line 3 registry_csv_not_utf8", said(refusal));
        }
        var cut = new byte[] {'d', 'a', (byte) 0xC3};
        assertEquals(
                "line 1 registry_csv_not_utf8",
                said(assertThrows(
                        Refusal.class, () -> csv.read(new ByteArrayInputStream(cut), body.id, Mode.GOOD_ROWS))));
        refused("d\0a\0t\0e\0", "line 1 registry_csv_nul");
    }

    @Test
    void a_line_break_or_a_novel_in_a_field_is_refused_by_row() {
        var report = read(
                HEADER + "2020-01-31,\"An\nn\",AUTRE,France,SOC,test\n2020-01-31," + "n".repeat(5000)
                        + ",AUTRE,France,SOC,test\n2020-01-31,Ann,AUTRE,France,SOC,observation\n",
                Mode.GOOD_ROWS);
        assertEquals(
                List.of(
                        "line 2, given registry_control_character",
                        "line 4, given registry_too_long",
                        "line 5, source registry_reserved_source"),
                report.refused().stream()
                        .map(row -> row.place() + " " + row.key())
                        .toList());
    }

    private Report read(String text, Mode mode) {
        return csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), body.id, mode);
    }

    private void refused(String text, String said) {
        assertEquals(said, said(assertThrows(Refusal.class, () -> read(text, Mode.ALL_OR_NOTHING))));
        assertEquals(said, said(assertThrows(Refusal.class, () -> csv.read(new StringReader(text), body.id))));
    }

    private static String said(Refusal refusal) {
        return refusal.remarks.get(0).field() + " " + refusal.remarks.get(0).key();
    }
}
