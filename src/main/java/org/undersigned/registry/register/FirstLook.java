package org.undersigned.registry.register;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.undersigned.platform.Refusal;

/** Tells formats apart by what a file begins with, and says what it is that is no register. */
final class FirstLook {

    private static final int BYTES = 4096;

    /** Keys of the refusal by the first bytes, as Latin-1. */
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("PK\3\4", "registry_register_zip");
        SIGNATURES.put("PK\5\6", "registry_register_zip");
        SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "registry_register_spreadsheet");
        SIGNATURES.put("\u001F\u008B", "registry_register_compressed");
        SIGNATURES.put("BZh", "registry_register_compressed");
        SIGNATURES.put("\u00FD7zXZ", "registry_register_compressed");
        SIGNATURES.put("7z\u00BC\u00AF", "registry_register_compressed");
        SIGNATURES.put("%PDF", "registry_register_pdf");
        SIGNATURES.put("{\\rtf", "registry_register_pdf");
        SIGNATURES.put("\u0089PNG", "registry_register_image");
        SIGNATURES.put("\u00FF\u00D8\u00FF", "registry_register_image");
        SIGNATURES.put("GIF8", "registry_register_image");
        SIGNATURES.put("\u00FF\u00FE", "registry_register_utf16");
        SIGNATURES.put("\u00FE\u00FF", "registry_register_utf16");
    }

    private static final Set<String> OBSERVATIONS = Set.of("date", "given", "family", "country", "group", "source");

    private FirstLook() {}

    static Format format(Path file) throws IOException {
        switch (firstCharacter(file)) {
            case '{':
                return object(file);
            case '[':
                return array(file);
            default:
                return table(file);
        }
    }

    /** The first character that is no blank; refuses what is not even text, or marked text. */
    static char firstCharacter(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES);
        }
        var latin = new String(bytes, StandardCharsets.ISO_8859_1);
        SIGNATURES.forEach((signature, key) -> {
            if (latin.startsWith(signature)) {
                throw Malformed.file(isSpreadsheet(latin) ? "registry_register_spreadsheet" : key);
            }
        });
        // every second byte of plain letters in UTF-16
        if (latin.length() > 3 && (latin.charAt(0) == 0) != (latin.charAt(1) == 0)) {
            throw Malformed.file("registry_register_utf16");
        }
        var text = (latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3) : latin).stripLeading();
        if (text.isEmpty()) {
            throw Malformed.file("registry_register_empty");
        }
        if (text.charAt(0) == '<') {
            throw Malformed.file("registry_register_markup");
        }
        return text.charAt(0);
    }

    private static boolean isSpreadsheet(String latin) {
        return latin.startsWith("PK")
                && (latin.contains("[Content_Types].xml") || latin.contains("application/vnd.oasis.opendocument"));
    }

    private static Format object(Path file) throws IOException {
        try (var json = new JsonElements(Registers.text(file, read -> {}))) {
            json.next();
            while (json.next() != JsonToken.END_OBJECT) {
                if (JsonRegister.isList(json.name())) {
                    return Format.POPOLO;
                }
                json.next();
                json.skip();
            }
        }
        throw Malformed.file("registry_register_json_nothing");
    }

    private static Format array(Path file) throws IOException {
        try (var json = new JsonElements(Registers.text(file, read -> {}))) {
            json.next();
            if (json.next() != JsonToken.START_OBJECT) {
                throw Malformed.file("registry_register_json_nothing");
            }
            return isGroup(json) ? Format.GROUPS_JSON : Format.POPOLO;
        }
    }

    private static boolean isGroup(JsonElements json) throws IOException {
        try {
            return json.value() instanceof ObjectNode first && GroupsJson.isGroup(first);
        } catch (Refusal refusal) {
            if (refusal.kind == Refusal.Kind.MALFORMED) {
                throw refusal;
            }
            return false; // one entry that cannot be taken; reading will say so
        }
    }

    private static Format table(Path file) throws IOException {
        try (var rows = new Rows(Registers.text(file, read -> {}))) {
            var columns = rows.columns();
            if (columns.containsAll(OBSERVATIONS)) {
                return Format.OBSERVATIONS_CSV;
            }
            if (TermCsv.isHeader(columns)) {
                return Format.TERM_CSV;
            }
            if (TemplateCsv.isHeader(columns)) {
                return Format.TEMPLATE_CSV;
            }
            throw rows.unknownHeader();
        }
    }
}
