package org.undersigned.procedure;

import java.util.List;

/** The table of rules in {@code rules.md}: which procedure, which rule, what it says. */
final class RuleTable {

    private RuleTable() {}

    /** One row; the bars of a name's parts stand there as ¦. */
    record Row(VersionKey key, String rule, String says) {

        @Override
        public String toString() {
            return key + ": " + rule + ": " + says;
        }
    }

    static List<Row> rows() {
        return OwnProceduresTest.resource("rules.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| procedure"))
                .map(RuleTable::row)
                .toList();
    }

    private static Row row(String line) {
        var cells = line.split("\\|");
        var key = cells[1].strip().split(" ");
        return new Row(new VersionKey(key[0], key[1]), cells[2].strip(), cells[3].strip());
    }
}
