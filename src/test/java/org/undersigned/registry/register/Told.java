package org.undersigned.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;

/** What a register told, all of it; fails where the register as a whole is refused. */
final class Told implements Sink {

    final List<Entry> entries = new ArrayList<>();
    /** "persons[2], line 9 birth_date registry_register_date". */
    final List<String> refused = new ArrayList<>();

    final Map<String, Long> ignored = new LinkedHashMap<>();
    long bytes;

    static Told of(Path file) {
        var told = new Told();
        try {
            Registers.read(file, Registers.format(file), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static Told of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Told of(byte[] bytes) {
        var file = file(bytes);
        try {
            return of(file);
        } finally {
            delete(file);
        }
    }

    /** A list of the shared data; skips the test where it is not here. */
    static Path shared(String name) {
        var path = Path.of(System.getProperty("undersigned.shared", "../shared"), "data/registry", name);
        assumeTrue(Files.exists(path), path + " is not here; this test needs the shared data");
        return path;
    }

    /** Place and key with which a file as a whole is refused. */
    static String refusal(byte[] bytes) {
        var refusal = assertThrows(Refusal.class, () -> of(bytes));
        assertEquals(Refusal.Kind.MALFORMED, refusal.kind);
        var why = refusal.remarks.get(0);
        saidInEveryLanguage(why.key(), why.args().toArray());
        return (why.field() == null ? "" : why.field() + " ") + why.key();
    }

    static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Entry> all(Subject subject) {
        return entries.stream().filter(entry -> entry.subject() == subject).toList();
    }

    ObjectNode one(Subject subject) {
        assertEquals(List.of(), refused);
        assertEquals(1, all(subject).size(), entries::toString);
        return all(subject).get(0).content();
    }

    List<String> ids(Subject subject) {
        return all(subject).stream().map(Entry::id).toList();
    }

    @Override
    public void entry(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void refused(Subject subject, String place, String id, String field, String key, Object... args) {
        saidInEveryLanguage(key, args);
        refused.add(place + (field == null ? "" : " " + field) + " " + key);
    }

    @Override
    public void ignored(String property, long count) {
        assertEquals(null, ignored.put(property, count));
    }

    @Override
    public void progress(long read) {
        bytes = read;
    }

    private static void saidInEveryLanguage(String key, Object... args) {
        Messages.LOCALES.forEach(
                locale -> assertFalse(Messages.say(locale, key, args).isBlank(), key));
    }

    private static Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("register", ".txt"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
