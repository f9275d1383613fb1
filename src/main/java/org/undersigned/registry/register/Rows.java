package org.undersigned.registry.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** A table as CSV (RFC 4180) with a header, separated by commas, semicolons or tabs, row by row. */
final class Rows implements AutoCloseable {

    private static final int LONGEST_HEADER = 1 << 14;
    private static final int LARGEST_CELL = 1 << 20;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Set<String> columns;
    private long line;

    Rows(Reader text) throws IOException {
        var buffered = new BufferedReader(text, LONGEST_HEADER);
        csv = CsvReader.builder()
                .fieldSeparator(separator(buffered))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(buffered);
        records = csv.iterator();
        columns = columns(next());
    }

    /** Stripped and in small letters, in order. */
    Set<String> columns() {
        return columns;
    }

    /** Refuses the file where none of these is there, naming the first. */
    void require(String... oneOf) {
        if (Stream.of(oneOf).noneMatch(columns::contains)) {
            throw Malformed.line(line, "registry_csv_no_column", oneOf[0]);
        }
    }

    void allow(Set<String> known) {
        columns.stream().filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
            throw Malformed.line(line, "registry_csv_unknown_column", shown(column));
        });
    }

    Refusal unknownHeader() {
        return Malformed.line(line, "registry_register_columns", shown(String.join(", ", columns)));
    }

    /** Gives each row that is not blank; what it refuses, and rows of another width, is told of the membership. */
    void each(Teller teller, Consumer<Row> reader) {
        for (var row = next(); row != null; row = next()) {
            if (row.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            var place = Place.row(line);
            try {
                reader.accept(row(place, row.getFields()));
            } catch (Refusal refusal) {
                teller.refused(Subject.MEMBERSHIP, place, null, refusal);
            }
        }
    }

    private Row row(Place place, List<String> fields) {
        if (withoutBlankEnd(fields).size() > columns.size() || fields.size() < columns.size()) {
            throw Refusal.of(Kind.INVALID, "registry_csv_fields", fields.size(), columns.size());
        }
        var cells = new HashMap<String, String>();
        var field = fields.iterator();
        columns.forEach(column -> cells.put(column, field.next()));
        return new Row(place, cells);
    }

    /** Null at the end. */
    private CsvRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException e) {
            throw Malformed.line(line + 1, "registry_csv_broken");
        }
    }

    private Set<String> columns(CsvRecord header) {
        var names = new LinkedHashSet<String>();
        if (header == null) {
            throw Malformed.file("registry_register_empty");
        }
        for (var field : withoutBlankEnd(header.getFields())) {
            var name = field.strip().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw Malformed.line(line, "registry_csv_column_twice", shown(name));
            }
        }
        return names;
    }

    /** Spreadsheets leave separators behind the last column. */
    private static List<String> withoutBlankEnd(List<String> fields) {
        var end = fields.size();
        while (end > 0 && fields.get(end - 1).isBlank()) {
            end--;
        }
        return new ArrayList<>(fields.subList(0, end));
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER];
        var length = text.read(start);
        text.reset();
        var header = new String(start, 0, Math.max(length, 0))
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElse(',');
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
