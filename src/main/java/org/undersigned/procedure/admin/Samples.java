package org.undersigned.procedure.admin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.procedure.NumberPart;
import org.undersigned.procedure.NumberPattern;
import org.undersigned.procedure.PrintOrder;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Signatory;

/** Invented numbers and names, to show how a procedure prints them. */
final class Samples {

    private static final Map<NumberPart, Integer> NUMBERS = new EnumMap<>(Map.of(
            NumberPart.N, 7,
            NumberPart.YEAR, 2026,
            NumberPart.TERM, 10,
            NumberPart.SESSION, 2026,
            NumberPart.LOWEST, 7,
            NumberPart.BASE, 1234,
            NumberPart.SEQ, 1));

    private static final List<PrintedName> NAMES = List.of(
            PrintedName.of("Ms", "Inventa", "", "MOREAU", "France", "ABC"),
            PrintedName.of("Mr", "Fictus", "Van den", "BERG", "Belgium", "DEF"),
            PrintedName.of("Mr", "Nemo", "", "ÅKESSON", "Sweden", "ABC"),
            PrintedName.of("Ms", "Utopia", "De", "SUTTER", "Belgium", ""));

    private Samples() {}

    /** A number of that pattern. */
    static String number(NumberPattern pattern) {
        return pattern.format(NUMBERS);
    }

    /** Four invented signatories as the procedure prints them: one line, or one for each group. */
    static List<String> print(Procedure procedure) {
        int[] place = {0};
        var signatories = NAMES.stream()
                .map(name -> new Signatory(name, place[0] == 0, ++place[0], Instant.ofEpochSecond(place[0])))
                .toList();
        var names = procedure.inPrintOrder(signatories).stream()
                .map(Signatory::name)
                .toList();
        if (procedure.print().order() != PrintOrder.GROUP_BLOCKS) {
            return List.of(procedure.print().line(names));
        }
        return names.stream()
                .map(name -> name.group().orElse("–"))
                .distinct()
                .map(group -> group + ": "
                        + procedure
                                .print()
                                .line(names.stream()
                                        .filter(name -> name.group().orElse("–").equals(group))
                                        .collect(Collectors.toList())))
                .toList();
    }
}
