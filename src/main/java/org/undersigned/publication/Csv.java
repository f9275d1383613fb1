package org.undersigned.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;

/** CSV as we write it: RFC 4180, with a header, and harmless to spreadsheets. */
final class Csv implements AutoCloseable {

    private final CsvWriter writer;

    Csv(Writer out, String... header) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        writer.writeRecord(header);
    }

    /** One line; null is an empty cell. */
    void line(Object... cells) {
        writer.writeRecord(Arrays.stream(cells)
                .map(cell -> harmless(Objects.toString(cell, "")))
                .toArray(String[]::new));
    }

    /** Writes what is still held back, and closes what is written to. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    /** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text again. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
