package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Assembly's own lists come out of the parser, the order and the pattern as they went in. */
class RealSignatoryLinesTest {

    private final Procedure declaration =
            Procedures.shipped().find("pace-written-declaration", "2023-01").orElseThrow();

    @Test
    void hardNamesOfRealListsKeepTheirPartsAndTheirOrder() throws IOException {
        try (var in = getClass().getResourceAsStream("/procedure/hard-names.tsv")) {
            assertTrue(
                    faithful("hard names", FactRows.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))) > 25);
        }
    }

    @Test
    void everySharedListKeepsItsPartsAndItsOrder() throws IOException {
        int entries = 0;
        for (var file : SharedData.files("pace")) {
            entries += faithful(
                    file.getFileName().toString(), FactRows.read(SharedData.text("pace/" + file.getFileName())));
        }
        assertEquals(205, entries);
    }

    @Test
    void theLineOfNumber745ComesBackCharacterForCharacter() {
        var line = SharedData.text("seeds/pace-written-declaration-745.txt")
                .lines()
                .filter(text -> text.contains(" ; "))
                .findFirst()
                .orElseThrow();
        var names = SignatoryLine.parse(line);
        assertEquals(31, names.size());
        assertEquals(line, declaration.print().line(names));
        assertEquals(31, faithful("745", names));
        assertTrue(names.contains(PrintedName.of("Mr", "Caspar", "Van den", "BERG", "Netherlands", "ALDE")));
    }

    @Test
    void everyListOfTheObservationsKeepsItsPartsAndItsOrder() {
        var lists = new TreeMap<String, TreeMap<Integer, PrintedName>>();
        SharedData.text("registry/pace_affiliation_observations.csv")
                .lines()
                .skip(1)
                .forEach(row -> {
                    var c = row.split(",", -1);
                    lists.computeIfAbsent(c[7], source -> new TreeMap<>())
                            .put(Integer.valueOf(c[8]), PrintedName.of(c[1], c[2], c[3], c[4], c[5], c[6]));
                });
        int entries = lists.entrySet().stream()
                .mapToInt(list ->
                        faithful(list.getKey(), new ArrayList<>(list.getValue().values())))
                .sum();
        assertEquals(9, lists.size());
        assertEquals(253, entries);
    }

    /** Order and parts of one list; gives its length. */
    private int faithful(String list, List<PrintedName> printed) {
        var line = declaration.print().line(printed);
        assertEquals(printed, SignatoryLine.parse(line), list);
        assertEquals(line, declaration.print().line(SignatoryLine.parse(line)), list);
        var ordered = declaration.inPrintOrder(FactRows.shuffled(printed)).stream()
                .map(Signatory::name)
                .toList();
        assertEquals(printed, ordered, list);
        return printed.size();
    }
}
