package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scripts and the page call what is found by the same words. */
class FindingTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/web");

    /** A word alone between quotes, where a fault may be named. */
    private static final Pattern WORD = Pattern.compile("'([a-z_]+)'");

    @Test
    void whatever_the_page_words_a_script_may_find() throws IOException {
        var words = Finding.words().stream().map(Finding.Word::word).collect(Collectors.toCollection(TreeSet::new));
        var found = new TreeSet<String>();
        try (var files = Files.list(SCRIPTS.resolve("recount"))) {
            for (var file : files.toList()) {
                found.addAll(words(file));
            }
        }
        found.addAll(words(SCRIPTS.resolve("app/verify.js")));
        found.retainAll(words);
        assertEquals(words, found);
    }

    @Test
    void whatever_a_script_finds_the_page_words() throws IOException {
        var words = Finding.words().stream().map(Finding.Word::word).toList();
        var unknown = new TreeSet<String>();
        try (var files = Files.list(SCRIPTS.resolve("recount"))) {
            for (var file : files.toList()) {
                var faults = Pattern.compile("(?:must|Fault)\\([^;]*?'([a-z_]+)'(?:, [^']+)?\\)")
                        .matcher(Files.readString(file));
                faults.results()
                        .map(one -> one.group(1))
                        .filter(one -> !words.contains(one))
                        .forEach(unknown::add);
            }
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    private static TreeSet<String> words(Path file) throws IOException {
        return WORD.matcher(Files.readString(file))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
