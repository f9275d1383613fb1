package org.undersigned.signing.paper;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Csv;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;
import org.undersigned.procedure.Signing.Datum;

/**
 * The lines of a sheet as CSV (RFC 4180) with a header in English, French or Dutch, separated by commas, semicolons or
 * tabs, in UTF-8 with or without a mark of byte order; at most 1 MiB. What looks like a formula is text.
 */
record LineTable(String text) {

    static final int MOST_BYTES = 1 << 20;

    /** More errors help nobody. */
    private static final int MOST_REMARKS = 50;

    /** What a column says. */
    private enum Column {
        NAME("name", "nom", "naam", "nom et prénom", "voor- en achternaam"),
        COUNTRY("country", "pays", "land"),
        EMAIL("email", "e-mail", "mail", "courriel", "adresse e-mail", "e-mailadres"),
        ADDRESS("address", "adresse", "adres"),
        POSTCODE("postcode", "postal code", "code postal"),
        LINE("line", "ligne", "regel");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Column of(String header) {
            return Stream.of(values())
                    .filter(one -> one.names.contains(header))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Refuses what is too large, or not in UTF-8. */
    static LineTable of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.field("file", "paper_table_too_large");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return new LineTable(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw Refusal.field("file", "paper_table_not_utf8");
        }
    }

    /**
     * What it says, by position on the sheet.
     *
     * @param most lines of the sheet
     * @throws Refusal (422, field {@code file}) with everything that is wrong, each with its line in the file
     */
    SortedMap<Integer, LineText> lines(int most, String country, Set<Datum> asked) {
        var records = records();
        var columns = columns(records);
        var remarks = new ArrayList<Remark>();
        var lines = new TreeMap<Integer, LineText>();
        int row = 0;
        for (var record = records.next(); record != null && remarks.size() < MOST_REMARKS; record = records.next()) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            row++;
            long at = record.getStartingLineNumber();
            try {
                var line = typed(record, columns, row);
                if (line.position() < 1 || line.position() > most) {
                    throw Refusal.of(Kind.INVALID, "paper_no_such_line", line.position(), most);
                }
                var read = line.checked(country, asked, (typed, remark) -> remark);
                if (lines.putIfAbsent(line.position(), read) != null) {
                    throw Refusal.of(Kind.INVALID, "paper_table_line_twice", line.position());
                }
            } catch (Refusal refusal) {
                refusal.remarks.forEach(one -> remarks.add(wrong("paper_table_at", at, one)));
            }
        }
        if (remarks.isEmpty() && lines.isEmpty()) {
            throw Refusal.field("file", "paper_table_empty");
        }
        if (!remarks.isEmpty()) {
            throw new Refusal(Kind.INVALID, remarks);
        }
        return lines;
    }

    private Records records() {
        return new Records(CsvReader.builder()
                .fieldSeparator(separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator());
    }

    /** The rows, and where it was when they broke off. */
    private static final class Records {

        private final Iterator<CsvRecord> rows;
        private long line;

        private Records(Iterator<CsvRecord> rows) {
            this.rows = rows;
        }

        /** Null at the end. */
        CsvRecord next() {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                var row = rows.next();
                line = row.getStartingLineNumber();
                return row;
            } catch (CsvParseException e) {
                throw Refusal.field("file", "paper_table_broken", line + 1);
            }
        }
    }

    private static Map<Column, Integer> columns(Records records) {
        var header = records.next();
        if (header == null) {
            throw Refusal.field("file", "paper_table_empty");
        }
        var columns = new EnumMap<Column, Integer>(Column.class);
        var fields = header.getFields();
        for (int i = 0; i < fields.size(); i++) {
            var name = fields.get(i).strip().toLowerCase(Locale.ROOT);
            var column = Column.of(name);
            if (name.isEmpty()) {
                continue; // spreadsheets leave separators behind the last column
            }
            if (column == null) {
                throw Refusal.field("file", "paper_table_unknown_column", shown(name));
            }
            if (columns.putIfAbsent(column, i) != null) {
                throw Refusal.field("file", "paper_table_column_twice", shown(name));
            }
        }
        if (!columns.containsKey(Column.NAME)) {
            throw Refusal.field("file", "paper_table_no_name");
        }
        return columns;
    }

    private static TypedLine typed(CsvRecord record, Map<Column, Integer> columns, int row) {
        var width = record.getFieldCount();
        var last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (record.getFields().stream().skip(last + 1L).anyMatch(cell -> !cell.isBlank())) {
            throw Refusal.of(Kind.INVALID, "paper_table_fields", width, last + 1);
        }
        var cells = columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue() < width ? record.getField(one.getValue()) : ""));
        return new TypedLine(
                position(cells.get(Column.LINE), row),
                Csv.meant(cells.get(Column.NAME)),
                cells.get(Column.COUNTRY),
                cells.get(Column.EMAIL),
                cells.get(Column.ADDRESS),
                cells.get(Column.POSTCODE));
    }

    private static int position(String cell, int row) {
        if (cell == null || cell.isBlank()) {
            return row;
        }
        return cell.strip().matches("[0-9]{1,4}") ? Integer.parseInt(cell.strip()) : 0;
    }

    private static Remark wrong(String key, long at, Remark remark) {
        return new Remark("file", key, TypedLine.at(at, remark));
    }

    private char separator() {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElse(',');
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
