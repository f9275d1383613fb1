package org.undersigned.declaration.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.undersigned.platform.Refusal;

/** What kind of file it is: the first bytes decide, and not what the file is called. */
enum TextFormat {
    PLAIN,
    DOCX,
    AKOMA_NTOSO;

    private static final int LOOKED_AT = 512;

    /** @throws Refusal (422) where it is a kind of file that is known and not read */
    static TextFormat of(byte[] file, String fileName) {
        if (startsWith(file, "PK\u0003\u0004") || startsWith(file, "PK\u0005\u0006")) {
            mustNotBeForMacros(fileName);
            return DOCX;
        }
        refuse(file, "%PDF-", "PDF");
        refuse(file, "{\\rtf", "RTF");
        refuse(file, "\u00D0\u00CF\u0011\u00E0", "DOC");
        var head = head(file).strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw other("HTML");
        }
        return head.startsWith("<?xml") || head.startsWith("<akomantoso") || head.startsWith("<!doctype")
                ? AKOMA_NTOSO
                : PLAIN;
    }

    private static void mustNotBeForMacros(String fileName) {
        var name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".docm") || name.endsWith(".dotm")) {
            throw Refusal.field(Place.FILE.toString(), "reading_macros");
        }
    }

    private static void refuse(byte[] file, String start, String format) {
        if (startsWith(file, start)) {
            throw other(format);
        }
    }

    private static Refusal other(String format) {
        return Refusal.field(Place.FILE.toString(), "reading_other_format", format);
    }

    private static boolean startsWith(byte[] file, String start) {
        return new String(file, 0, Math.min(file.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static String head(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), charset(file));
        return start.startsWith("\uFEFF") ? start.substring(1) : start;
    }

    private static Charset charset(byte[] file) {
        boolean marked = startsWith(file, "\u00FF\u00FE") || startsWith(file, "\u00FE\u00FF");
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
