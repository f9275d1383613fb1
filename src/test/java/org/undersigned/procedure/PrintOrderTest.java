package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintOrderTest {

    @Test
    void namesAreSortedAsTheAssemblySortsThem() {
        assertEquals(
                List.of(
                        "Zed",
                        "ÅBERG",
                        "ÆVARSDÓTTIR",
                        "BEN CHIKHA",
                        "Van den BERG",
                        "ŁUKA",
                        "McCARTHY",
                        "OLSSON",
                        "O'REILLY",
                        "ØSTBYE",
                        "STRAßER"),
                arranged(
                        PrintOrder.ORIGINATOR_THEN_NAME,
                        "Zed",
                        "STRAßER",
                        "ŁUKA",
                        "ØSTBYE",
                        "O'REILLY",
                        "OLSSON",
                        "McCARTHY",
                        "Van den BERG",
                        "BEN CHIKHA",
                        "ÆVARSDÓTTIR",
                        "ÅBERG"));
    }

    @Test
    void groupsStandInBlocksInTheOrderSuppliedAndThoseWithoutOneLast() {
        var signatories = List.of(one("A", "X", 1), one("B", null, 2), one("C", "Y", 3), one("D", "X", 4));
        assertEquals(List.of("A", "D", "C", "B"), families(PrintOrder.GROUP_BLOCKS, signatories));
    }

    @Test
    void otherOrdersFollowWhatWasSuppliedOrTheClock() {
        var signatories = List.of(one("C", null, 3), one("A", null, 1), one("B", null, 2));
        assertEquals(List.of("A", "B", "C"), families(PrintOrder.AS_SUPPLIED, signatories));
        assertEquals(List.of("C", "B", "A"), families(PrintOrder.SIGNED_AT, signatories));
    }

    @Test
    void twoOfOneFamilyStandByGivenName() {
        var eve = new Signatory(PrintedName.of("", "Eve", "", "ROE", "", ""), false, 1, Instant.EPOCH);
        var ada = new Signatory(PrintedName.of("", "Ada", "", "ROE", "", ""), false, 2, Instant.EPOCH);
        var sorted = PrintOrder.ORIGINATOR_THEN_NAME.arrange(List.of(eve, ada), PrintForm.Particles.IGNORED, s -> s);
        assertEquals(List.of(ada, eve), sorted);
    }

    private static List<String> arranged(PrintOrder order, String... families) {
        var signatories = new ArrayList<Signatory>();
        for (var family : families) {
            int place = signatories.size() + 1;
            var name = PrintedName.of("", "", "", family, "", "");
            signatories.add(new Signatory(name, place == 1, place, Instant.EPOCH));
        }
        return families(order, signatories);
    }

    private static List<String> families(PrintOrder order, List<Signatory> signatories) {
        return order.arrange(signatories, PrintForm.Particles.IGNORED, one -> one).stream()
                .map(one -> one.name().family())
                .toList();
    }

    /** Signed in the reverse of the order supplied. */
    private static Signatory one(String family, String group, int supplied) {
        var name = PrintedName.of("", "", "", family, "", group);
        return new Signatory(name, false, supplied, Instant.EPOCH.minusSeconds(supplied));
    }
}
