package org.undersigned.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.stream.Stream;
import org.undersigned.publication.DeclarationDocument.DocumentSignatory;

/** Signatories as CSV (RFC 4180, UTF-8, CRLF) in printed order. */
class SignatoryCsv {

    private SignatoryCsv() {}

    static String of(DeclarationDocument document) {
        var out = new StringWriter();
        var csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(
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
                "person");
        int order = 0;
        for (var signatory : document.signatories()) {
            csv.writeRecord(row(++order, signatory));
        }
        return out.toString();
    }

    private static String[] row(int order, DocumentSignatory s) {
        return Stream.of(
                        order,
                        s.printed(),
                        s.honorific(),
                        s.given(),
                        s.particle(),
                        s.family(),
                        s.country(),
                        s.group(),
                        s.signedOn(),
                        s.withdrawnOn(),
                        s.person())
                .map(value -> harmless(Objects.toString(value, "")))
                .toArray(String[]::new);
    }

    /** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text again. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
