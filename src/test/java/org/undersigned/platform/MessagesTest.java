package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("say:([a-z0-9_]+)");

    @Test
    void every_language_has_every_key() {
        for (var locale : Messages.LOCALES) {
            assertEquals(
                    new TreeSet<>(Messages.keys(Locale.ENGLISH)), new TreeSet<>(Messages.keys(locale)), locale + "");
        }
    }

    @Test
    void every_language_has_the_same_arguments() {
        for (var key : Messages.keys(Locale.ENGLISH)) {
            for (var locale : Messages.LOCALES) {
                assertEquals(arguments(Locale.ENGLISH, key), arguments(locale, key), key + " in " + locale);
            }
        }
    }

    @Test
    void no_apostrophe_swallows_an_argument() {
        for (var locale : Messages.LOCALES) {
            var wrong = Messages.keys(locale).stream()
                    .filter(key -> Messages.pattern(locale, key).matches("(?s).*'[{}].*"))
                    .toList();
            assertEquals(List.of(), wrong, "write ’ before { in " + locale);
        }
    }

    @Test
    void every_key_of_a_template_exists() throws IOException {
        assertEquals(List.of(), unknown(".html", IN_TEMPLATE));
    }

    /** A string that begins with a feature and an underscore is taken for a key, unless it is the name of a column. */
    @Test
    void every_key_in_java_exists() throws IOException {
        var key = Pattern.compile(
                "(?<!\\(name = )\"((?:" + String.join("|", Messages.FEATURES) + ")_[a-z0-9_]*[a-z0-9])\"");
        assertEquals(List.of(), unknown(".java", key));
    }

    @Test
    void a_key_that_does_not_exist_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> Messages.say(Locale.FRENCH, "site_nonsense"));
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertEquals("Page 1,234", Messages.say(Locale.ENGLISH, "paging_page", 1234));
        assertEquals("Pagina 1.234", Messages.say(Locale.forLanguageTag("nl"), "paging_page", 1234));
    }

    private static List<String> unknown(String ending, Pattern pattern) throws IOException {
        var unknown = new ArrayList<String>();
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !Messages.keys(Locale.ENGLISH).contains(key))
                        .filter(key -> !key.matches("error_[45]00"))
                        .forEach(key -> unknown.add(file + " " + key));
            }
        }
        return unknown;
    }

    private static TreeSet<String> arguments(Locale locale, String key) {
        var pattern = new MessagePattern(Messages.pattern(locale, key));
        var arguments = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }
}
