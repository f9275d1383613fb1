package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.List;

/** Signatories as rows of tab-separated facts: order, honorific, given, particle, family, country, group. */
final class FactRows {

    private static final String HEAD = "order\thonorific\tgiven\tparticle\tfamily\tcountry\tgroup";

    private FactRows() {}

    static List<PrintedName> read(String text) {
        var rows = text.substring(text.indexOf(HEAD) + HEAD.length()).lines().filter(row -> !row.isBlank());
        var names = new ArrayList<PrintedName>();
        rows.map(row -> row.split("\t", -1))
                .forEach(c -> names.add(PrintedName.of(c[1], c[2], c[3], c[4], c[5], c.length > 6 ? c[6] : "")));
        return names;
    }

    /** The names in reverse of print, as clumsy as a supplied order can be, the originator among them. */
    static List<Signatory> shuffled(List<PrintedName> printed) {
        var signatories = new ArrayList<Signatory>();
        for (int i = printed.size() - 1; i >= 0; i--) {
            signatories.add(new Signatory(printed.get(i), i == 0, signatories.size() + 1, java.time.Instant.EPOCH));
        }
        return signatories;
    }
}
