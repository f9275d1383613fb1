package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Qute lets pass and nobody means. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A string argument of a tag is taken as it stands: an expression within it would show as braces. */
    private static final Pattern EXPRESSION_IN_A_STRING =
            Pattern.compile("\\{#\\w+ (?:[^{}\"]|\"[^\"{]*\")*\"[^\"]*\\{[^\"]*\"");

    @Test
    void no_argument_of_a_tag_hides_an_expression_in_a_string() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile).forEach(file -> EXPRESSION_IN_A_STRING
                    .matcher(read(file))
                    .results()
                    .forEach(hit -> found.add(TEMPLATES.relativize(file) + ": " + hit.group())));
        }
        assertEquals("", String.join("\n", found));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
