package org.undersigned.publication;

import java.io.StringWriter;
import java.util.List;
import org.undersigned.platform.Csv;
import org.undersigned.publication.DeclarationDocument.DocumentSignatory;

/** Signatories as CSV in printed order. */
final class SignatoryCsv {

    private static final String[] HEADER = {
        "order",
        "printed",
        "honorific",
        "given",
        "particle",
        "family",
        "country",
        "group",
        "signedOn",
        "withdrawnOn",
        "person"
    };

    private SignatoryCsv() {}

    static String of(List<DocumentSignatory> signatories) {
        var out = new StringWriter();
        try (var csv = new Csv(out, HEADER)) {
            write(signatories, csv);
        }
        return out.toString();
    }

    private static void write(List<DocumentSignatory> signatories, Csv csv) {
        int order = 0;
        for (var s : signatories) {
            csv.line(
                    ++order,
                    s.printed(),
                    s.honorific(),
                    s.given(),
                    s.particle(),
                    s.family(),
                    s.country(),
                    s.group(),
                    s.signedOn(),
                    s.withdrawnOn(),
                    s.person());
        }
    }
}
