package org.undersigned.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.undersigned.Scenario;
import org.undersigned.Someone;
import org.undersigned.TestDatabase;
import org.undersigned.signing.citizens.Citizens;

/** Whatever people do on paper and by mail, the tallies, the rows and the entries of the ledger say the same. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperRandomActsTest {

    private static final int ACTS = Integer.getInteger("acts", 60);
    private static final int PEOPLE = 12;

    /** Types of entries. */
    private static final int SIGN = 2;

    private static final int WITHDRAW = 3;

    @Inject
    Scenario scenario;

    @Inject
    Citizens citizens;

    @Inject
    Papers papers;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> boxes = new ArrayList<>();
    private final Set<String> signed = new HashSet<>();
    private Someone originator;
    private Someone officer;
    private String ref;

    @Test
    void tallies_rows_and_entries_agree() {
        originator = scenario.member("Malta", "SOC");
        officer = scenario.officer();
        ref = scenario.aDeclaration().under("pace-appeal").by(originator).published();
        for (int i = 0; i < PEOPLE; i++) {
            boxes.add(Citizens.address());
        }
        for (int act = 0; act < ACTS; act++) {
            citizens.forgetRates();
            acts();
            agree("seed " + seed + ", act " + act);
        }
    }

    private void acts() {
        var box = boxes.get(random.nextInt(PEOPLE));
        switch (random.nextInt(6)) {
            case 0 -> Citizens.presses(ref, citizens.token(Citizens.asked(ref, Citizens.form(box))));
            case 1 -> {
                if (signed.contains(box)) {
                    citizens.takesBack(ref, box);
                }
            }
            case 2 -> {
                if (signed.remove(box)) {
                    citizens.erases(ref, box);
                }
                return;
            }
            default -> sheet();
        }
        if (papers.stands(ref, box)) {
            signed.add(box);
        }
    }

    /** Some with an address for mail and some without, decided on in one way or another. */
    private void sheet() {
        var sheet = Papers.made(originator, ref, random.nextBoolean() ? "PUBLIC" : "COUNTED", 10);
        var lines = new ArrayList<Map<String, Object>>();
        for (int line = 1; line <= 1 + random.nextInt(6); line++) {
            lines.add(
                    random.nextInt(3) == 0
                            ? Papers.housed(line, "Citizen Number", "Lane " + random.nextInt(5), "1000")
                            : Papers.mailed(line, "Citizen Number", boxes.get(random.nextInt(PEOPLE))));
        }
        Papers.enters(originator, ref, sheet, lines).then().statusCode(200);
        Papers.handsIn(originator, ref, sheet).then().statusCode(200);
        if (random.nextInt(3) == 0) {
            Papers.strikes(officer, ref, sheet, 1, "INCOMPLETE").then().statusCode(200);
        }
        if (random.nextInt(4) == 0) {
            Papers.remarks(officer, ref, sheet, random.nextBoolean() ? "/refusal" : "/return");
        } else {
            Papers.accepts(officer, ref, sheet).then().statusCode(200);
            lines.forEach(line -> {
                var email = (String) line.get("email");
                if (email != null && papers.stands(ref, email)) {
                    signed.add(email);
                }
            });
        }
    }

    private void agree(String when) {
        var onPaper = papers.standing(ref, true);
        var byMail = papers.standing(ref, false);
        assertEquals(onPaper, citizens.tally(ref, "PAPER"), when);
        for (var dimension : List.of("VISIBILITY", "STATE")) {
            assertEquals(onPaper + byMail, citizens.tally(ref, dimension), () -> dimension + ", " + when);
        }
        // the originator's name is among them
        assertEquals(onPaper + byMail + 1, citizens.tally(ref, "COUNTED"), when);
        assertEquals(citizens.tally(ref, "COUNTED"), papers.leaves(ref, SIGN) - papers.leaves(ref, WITHDRAW), when);
        assertEquals(citizens.tally(ref, "DAY"), papers.leaves(ref, SIGN) - 1, when);
        assertEquals(citizens.tally(ref, "WITHDRAWN"), papers.leaves(ref, WITHDRAW), when);
        assertEquals(
                papers.leaves(ref, WITHDRAW),
                citizens.number(
                        "select count(distinct substring(leaf from octet_length(leaf) - 31)) from ledger_entry"
                                + " where get_byte(leaf, 1) = 3 and position(convert_to(cast(?1 as text), 'UTF8') in leaf) > 0",
                        citizens.id(ref)),
                () -> "each cancels another entry, " + when);
    }
}
