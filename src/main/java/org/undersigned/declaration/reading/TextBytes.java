package org.undersigned.declaration.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.platform.Refusal;

/**
 * Bytes of a text as text: UTF-8, UTF-16 where a byte order mark says so, else Windows-1252 where they can be that and
 * are mostly plain letters. In Unicode NFC, without marks that turn the direction of writing, which are told.
 *
 * @param remarks about how it was read
 */
record TextBytes(String text, List<Remark> remarks) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final double FOREIGN_BYTES = 0.2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** They can make a text look other than it is; where a language needs them a browser sets its direction anyway. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\x0B\\f\\r\\u0085]]");

    /** @throws Refusal (422) naming the line, where it is empty, no text, or holds what cannot be printed */
    static TextBytes of(byte[] bytes) {
        var remarks = new ArrayList<Remark>();
        var raw = decode(bytes, remarks);
        return clean(raw.isEmpty() || raw.charAt(0) != BYTE_ORDER_MARK ? raw : raw.substring(1), remarks);
    }

    /** The same of what is text already. */
    static TextBytes of(String text) {
        return clean(text, new ArrayList<>());
    }

    /** One paragraph of a file that is no plain text, cleaned in the same way; empty where nothing is left of it. */
    static String cleanLine(Place place, String raw, List<Remark> remarks) {
        var wrong = UNPRINTABLE.matcher(raw);
        if (wrong.find()) {
            throw Refusal.field(
                    place.toString(), "reading_unprintable", String.format("U+%04X", raw.codePointAt(wrong.start())));
        }
        var turns = TURNS.matcher(raw).results().count();
        if (turns > 0) {
            remarks.add(Remark.of(place, null, "reading_direction_marks", turns));
        }
        var plain = TURNS.matcher(raw).replaceAll("").replace("\u00AD", "");
        return SPACES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static TextBytes clean(String raw, List<Remark> remarks) {
        var wrong = UNPRINTABLE.matcher(raw);
        if (wrong.find()) {
            throw Refusal.field(
                    Place.line(line(raw, wrong.start())).toString(),
                    "reading_unprintable",
                    String.format("U+%04X", raw.codePointAt(wrong.start())));
        }
        if (raw.isBlank()) {
            throw Refusal.field(Place.line(1).toString(), "reading_empty");
        }
        var turn = TURNS.matcher(raw);
        if (turn.find()) {
            remarks.add(Remark.of(
                    Place.line(line(raw, turn.start())),
                    null,
                    "reading_direction_marks",
                    TURNS.matcher(raw).results().count()));
        }
        var plain = TURNS.matcher(raw).replaceAll("");
        return new TextBytes(Normalizer.normalize(plain, Normalizer.Form.NFC), remarks);
    }

    private static String decode(byte[] bytes, List<Remark> remarks) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, StandardCharsets.UTF_16, "reading_not_utf16").text();
        }
        var utf8 = tryToDecode(bytes, StandardCharsets.UTF_8);
        if (utf8.wrongAt() < 0) {
            return utf8.text();
        }
        if (mostlyLetters(bytes) && tryToDecode(bytes, WINDOWS).wrongAt() < 0) {
            remarks.add(Remark.of(Place.line(line(bytes, utf8.wrongAt())), null, "reading_windows_1252"));
            return tryToDecode(bytes, WINDOWS).text();
        }
        return decode(bytes, StandardCharsets.UTF_8, "reading_not_utf8").text();
    }

    /** @param wrongAt offset of the first byte that is none of that charset, or -1 */
    private record Decoded(String text, int wrongAt) {}

    private static Decoded decode(byte[] bytes, Charset charset, String complaint) {
        var decoded = tryToDecode(bytes, charset);
        if (decoded.wrongAt() >= 0) {
            throw Refusal.field(
                    Place.line(line(bytes, decoded.wrongAt())).toString(), complaint, decoded.wrongAt() + 1);
        }
        return decoded;
    }

    private static Decoded tryToDecode(byte[] bytes, Charset charset) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean wrong = decoder.decode(in, out, true).isError();
        return new Decoded(out.flip().toString(), wrong ? in.position() : -1);
    }

    private static boolean mostlyLetters(byte[] bytes) {
        int foreign = 0;
        for (var b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
            foreign += b < 0 ? 1 : 0;
        }
        return foreign < FOREIGN_BYTES * bytes.length;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
