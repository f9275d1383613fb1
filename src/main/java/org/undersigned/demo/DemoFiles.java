package org.undersigned.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.undersigned.tableoffice.PublishedData;

/** What the demo shows, from the class path. */
final class DemoFiles {

    private static final List<String> PUBLISHED = List.of("pace-wd-705.txt", "pace-wd-745.txt", "pace-wd-759.txt");

    private DemoFiles() {}

    /** Published declarations in the institution's text form: its facts, our sentences. */
    static List<byte[]> published() {
        return PUBLISHED.stream().map(DemoFiles::read).toList();
    }

    /** Texts of other institutions as data. */
    static List<PublishedData> elsewhere(ObjectMapper json) {
        try {
            return List.of(json.readValue(read("elsewhere.json"), PublishedData[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Cast.Member> members() {
        var text = new String(read("members.csv"), StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .skip(1)
                .map(row -> new Cast.Member(
                        row.getField(0),
                        row.getField(1),
                        row.getField(2),
                        row.getField(3),
                        row.getField(4),
                        row.getField(5)))
                .toList();
    }

    private static byte[] read(String name) {
        try (var in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
