package org.undersigned.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Canary;
import org.undersigned.signing.citizens.CanarySearch;
import org.undersigned.signing.citizens.Citizens;

/** Names, addresses and scans that come on paper stand nowhere in clear: neither while the sheet waits nor afterwards. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperCanaryTest {

    private static final int CANARIES = 200;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Entering entering;

    @Inject
    DataSource database;

    private final Instant begun = Instant.now().minusSeconds(5);

    @Test
    void nothing_that_a_thief_could_take_names_anybody() throws Exception {
        var canaries = Canary.many(CANARIES);
        var originator = scenario.member("Malta", "SOC");
        var officer = scenario.officer();
        var ref = scenario.aDeclaration().under("pace-appeal").by(originator).gathering();
        var search = new CanarySearch(canaries);
        for (var visibility : List.of("PUBLIC", "COUNTED")) {
            var sheet = Papers.made(originator, ref, visibility, CANARIES);
            var lines = new ArrayList<TypedLine>();
            for (var canary : canaries) {
                // of the second sheet each lives where nobody else does
                lines.add(
                        visibility.equals("PUBLIC")
                                ? new TypedLine(canary.number() + 1, canary.name(), "BE", canary.email(), "", "")
                                : new TypedLine(canary.number() + 1, canary.name(), "BE", "", canary.email(), "1000"));
            }
            entering.enter(ref, sheet, lines, originator.actor());
            originator
                    .asks()
                    .multiPart("scan", "s.pdf", ("%PDF-1.7 " + canaries).getBytes(StandardCharsets.UTF_8))
                    .post("/en/desk/declarations/" + ref + "/sheets/" + sheet + "/scan")
                    .then()
                    .statusCode(303);
            Papers.handsIn(originator, ref, sheet).then().statusCode(200);
            officer.gets("/en/office/sheets/" + ref + "/" + sheet + "?all=true")
                    .then()
                    .statusCode(200);
            assertEquals(Set.of(), search.inDatabase(database, begun), visibility + ", before the decision");
            Papers.accepts(officer, ref, sheet).then().statusCode(200);
        }
        assertEquals(2 * CANARIES, citizens.tally(ref, "PAPER"));
        assertEquals(Set.of(), search.inDatabase(database, begun), "after the decision");
        for (var canary : canaries.subList(0, 5)) {
            citizens.forgetRates();
            citizens.erases(ref, canary.email());
        }
        assertEquals(2 * CANARIES - 5, citizens.tally(ref, "PAPER"));
        assertEquals(Set.of(), search.inDatabase(database, begun), "after erasure");
    }
}
