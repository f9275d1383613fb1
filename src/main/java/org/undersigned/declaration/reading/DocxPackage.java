package org.undersigned.declaration.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.undersigned.platform.Refusal;

/**
 * The parts of a word processor's file that hold its text. The archive is gone through once, in memory; nothing is
 * written to a disk, and no more is unpacked than {@value #MOST_UNPACKED} bytes.
 */
class DocxPackage {

    static final int MOST_UNPACKED = 40_000_000;
    static final int MOST_ENTRIES = 2_000;

    private static final List<String> WANTED = List.of(
            "[Content_Types].xml",
            "word/document.xml",
            "word/numbering.xml",
            "word/styles.xml",
            "word/_rels/document.xml.rels");
    private static final Pattern ESCAPES = Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*");

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean embedded;
    private long unpacked;
    private int entries;

    /** @throws Refusal (422) naming the entry, where it is no such file or one that is dangerous to open */
    DocxPackage(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry.getName(), entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.field(Place.FILE.toString(), "reading_not_docx");
        }
        if (!parts.containsKey("word/document.xml")) {
            throw Refusal.field(Place.FILE.toString(), "reading_not_docx");
        }
        if (contentTypes().contains("macroenabled")) {
            throw Refusal.field("[Content_Types].xml", "reading_macros");
        }
    }

    private void take(String name, ZipEntry entry, ZipInputStream zip) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw Refusal.field(Place.FILE.toString(), "reading_too_many_entries", MOST_ENTRIES);
        }
        if (ESCAPES.matcher(name).matches() || name.indexOf('\0') >= 0) {
            throw Refusal.field(Excerpt.of(name), "reading_entry_escapes");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw Refusal.field(Excerpt.of(name), "reading_macros");
        }
        embedded |= name.startsWith("word/embeddings/") || name.startsWith("word/activeX/");
        var kept = WANTED.contains(name) ? new ByteArrayOutputStream() : null;
        unpack(name, zip, kept);
        if (kept != null && parts.put(name, kept.toByteArray()) != null) {
            throw Refusal.field(name, "reading_entry_twice");
        }
    }

    private void unpack(String name, ZipInputStream zip, ByteArrayOutputStream kept) throws IOException {
        var buffer = new byte[1 << 13];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            unpacked += n;
            if (unpacked > MOST_UNPACKED) {
                throw Refusal.field(Excerpt.of(name), "reading_unpacks_too_large", MOST_UNPACKED);
            }
            if (kept != null) {
                kept.write(buffer, 0, n);
            }
        }
    }

    private String contentTypes() {
        var types = parts.getOrDefault("[Content_Types].xml", new byte[0]);
        return new String(types, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** A part as XML. */
    Optional<Xml> xml(String name) {
        return Optional.ofNullable(parts.get(name)).map(bytes -> new Xml(bytes, name));
    }

    /** Whether other files lie in it. */
    boolean hasEmbedded() {
        return embedded;
    }

    /** Whether it refers to something outside but for links that a reader may follow; nothing of it is fetched. */
    boolean refersOutside() {
        var relations = xml("word/_rels/document.xml.rels");
        while (relations.isPresent() && relations.get().next()) {
            var relation = relations.get();
            if (relation.isStart()
                    && "External".equals(relation.attribute("TargetMode"))
                    && !String.valueOf(relation.attribute("Type")).endsWith("/hyperlink")) {
                return true;
            }
        }
        return false;
    }
}
