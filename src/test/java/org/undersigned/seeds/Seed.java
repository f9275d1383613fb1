package org.undersigned.seeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sources as they lie beside the repository; a test that needs one is skipped where it is not there. */
final class Seed {

    private Seed() {}

    static Path file(String name) {
        var file = Path.of(System.getProperty("undersigned.shared", "../shared"), "data", name);
        assumeTrue(
                Files.exists(file), "Skipped: there is no " + file + "; -Dundersigned.shared tells where the data is");
        return file;
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of facts: {@code kind EDM	number 1324	session 1997-98}. */
    static Map<String, String> facts(String line) {
        var facts = new LinkedHashMap<String, String>();
        for (var part : line.split("\t")) {
            int end = part.indexOf(' ');
            facts.put(end < 0 ? part : part.substring(0, end), end < 0 ? "" : part.substring(end + 1));
        }
        return facts;
    }

    /** Names that a line of facts has after its group. */
    static List<String> names(String line) {
        return Arrays.asList(line.substring(line.indexOf('\t') + 1).split("\\|"));
    }

    /** The first name as given name, the rest as family name. */
    static Map<String, Object> name(String whole, Map<String, Object> more) {
        int space = whole.indexOf(' ');
        var name = new LinkedHashMap<String, Object>();
        name.put("given", whole.substring(0, space));
        name.put("family", whole.substring(space + 1));
        name.putAll(more);
        return name;
    }
}
