package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.TestDatabase;
import org.undersigned.registry.Organization;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** The table of memberships: the template filled in, harmless to spreadsheets, and read back as it was. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MembershipTableTest {

    private static final Path TEMPLATE = Path.of("src/main/resources/registry/template.csv");

    @Inject
    Exported exported;

    @Inject
    MembershipTable table;

    @Inject
    Intake intake;

    @AfterEach
    void forget() {
        exported.forgetAll();
    }

    @Test
    void it_has_the_columns_of_the_template_behind_the_mark_of_utf_8() throws IOException {
        var lines = csv(exported.brought(TEMPLATE)).split("\r\n");
        assertEquals("\uFEFF" + Files.readAllLines(TEMPLATE).get(0), lines[0]);
        assertEquals(Files.readAllLines(TEMPLATE).size(), lines.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"be_chamber_ep-popolo.json", "mt_assembly_term12.csv"})
    void a_parliament_comes_back(String name) {
        comesBack(exported.brought(Exported.shared("registry/" + name)));
    }

    @Test
    void the_template_comes_back() {
        comesBack(exported.brought(TEMPLATE));
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text_there_and_comes_back() {
        var body = exported.brought(
                """
                given_name,family_name,organization,classification,role
                =HYPERLINK(1),+Plus,@Home Assembly,legislature,-minus
                '=Quoted,'t Hooft,@Home Assembly,legislature,member
                """);
        var csv = csv(body);
        assertTrue(csv.contains(",'=HYPERLINK(1),,'+Plus,'=HYPERLINK(1) +Plus,"), csv);
        assertTrue(csv.contains(",'@Home Assembly,") && csv.contains(",'-minus,"), csv);
        assertTrue(csv.contains(",'t Hooft,"), csv);
        comesBack(body);
    }

    private void comesBack(Organization body) {
        var first = csv(body);
        exported.forget(body.id);
        Sent.text(intake, first).as("came back").applied();
        assertEquals(first, csv(body));
    }

    private String csv(Organization body) {
        var out = new ByteArrayOutputStream();
        table.write(out, Scope.body(body.id));
        return out.toString(StandardCharsets.UTF_8);
    }
}
