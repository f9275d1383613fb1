package org.undersigned.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;

/** CSV as we write it: RFC 4180, with a header, and harmless to spreadsheets. */
public final class Csv implements AutoCloseable {

    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

    private final CsvWriter writer;

    public Csv(Writer out, String... header) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        writer.writeRecord(header);
    }

    /** One line; null is an empty cell. */
    public void line(Object... cells) {
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
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What a cell of ours says that was written so. */
    public static String meant(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    }
}
