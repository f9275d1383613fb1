package org.undersigned.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.platform.Refusal.Remark;

/** The text of a CSV file as it came: UTF-8 and nothing else, no NUL, not too much of it. */
final class CsvText {

    /** In bytes. The registers seen so far need 65 a row. */
    static final int LARGEST = 2_000_000;

    private CsvText() {}

    /** The text without byte order mark; refuses naming the first line that is wrong. */
    static String of(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.of(Kind.TOO_LARGE, "registry_csv_too_large", LARGEST);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(from, to, true);
        var text = to.flip().toString();
        if (result.isError()) {
            throw wrong(lineOf(text, text.length()), "registry_csv_not_utf8");
        }
        return checked(text);
    }

    static String checked(String text) {
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw wrong(lineOf(text, nul), "registry_csv_nul");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A refusal of the whole file because of one line. */
    static Refusal wrong(long line, String key, Object... args) {
        return new Refusal(Kind.MALFORMED, List.of(new Remark("line " + line, key, List.of(args))));
    }

    private static long lineOf(String text, int position) {
        return 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
