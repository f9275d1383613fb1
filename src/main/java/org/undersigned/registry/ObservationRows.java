package org.undersigned.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;

/** The rows of a CSV text of observations, by the columns that its header names, in whatever order. */
final class ObservationRows implements Iterator<CsvRecord> {

    static final int MOST_LINES = 20_000;

    private static final List<String> REQUIRED = List.of("date", "given", "family", "country", "group", "source");
    // "order" is the place in the printed list, of which an affiliation knows nothing
    private static final Set<String> OPTIONAL = Set.of("honorific", "particle", "order");

    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private long line = 1;

    ObservationRows(String text) {
        if (text.lines().count() > MOST_LINES) {
            throw Refusal.of(Kind.TOO_LARGE, "registry_csv_too_many_lines", MOST_LINES);
        }
        records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        if (!hasNext()) {
            throw Refusal.of(Kind.MALFORMED, "registry_csv_empty");
        }
        header(next());
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw CsvText.wrong(line + 1, "registry_csv_broken");
        }
    }

    @Override
    public CsvRecord next() {
        try {
            var row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException e) {
            throw CsvText.wrong(line + 1, "registry_csv_broken");
        }
    }

    /** Spreadsheets leave rows of nothing but separators behind. */
    static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    /** What a row says; refuses naming the field. */
    Observation observation(String bodyId, CsvRecord row) {
        if (row.getFieldCount() != columns.size()) {
            throw Refusal.of(Kind.INVALID, "registry_csv_fields", row.getFieldCount(), columns.size());
        }
        return new Observation(
                bodyId,
                day(field(row, "date")),
                field(row, "honorific"),
                field(row, "given"),
                field(row, "particle"),
                field(row, "family"),
                field(row, "country"),
                field(row, "group"),
                field(row, "source"));
    }

    private void header(CsvRecord header) {
        for (var field : header.getFields()) {
            var name = field.strip().toLowerCase(Locale.ROOT);
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw CsvText.wrong(line, "registry_csv_unknown_column", name);
            }
            if (columns.putIfAbsent(name, columns.size()) != null) {
                throw CsvText.wrong(line, "registry_csv_column_twice", name);
            }
        }
        REQUIRED.stream().filter(name -> !columns.containsKey(name)).findFirst().ifPresent(name -> {
            throw CsvText.wrong(line, "registry_csv_no_column", name);
        });
    }

    private String field(CsvRecord row, String name) {
        var column = columns.get(name);
        return column == null ? "" : row.getField(column).strip();
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.field("date", "registry_bad_day", text);
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }
}
