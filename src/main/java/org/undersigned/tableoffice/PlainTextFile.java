package org.undersigned.tableoffice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.undersigned.platform.Refusal;

/** Bytes of a text file as text: UTF-8 and nothing else, at most {@value #MAX_BYTES} bytes, no NUL. */
class PlainTextFile {

    static final int MAX_BYTES = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainTextFile() {}

    /** @throws Refusal (413) where it is too large, (422) where it is no such text, naming the line */
    static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "tableoffice_file_too_large", MAX_BYTES);
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        if (decoder().decode(in, out, true).isError()) {
            throw Refusal.field(
                    Complaints.line(line(bytes, in.position())), "tableoffice_file_not_utf8", in.position() + 1);
        }
        var text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Refusal.field(Complaints.line(line(text, nul)), "tableoffice_file_nul");
        }
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw Refusal.field(Complaints.line(1), "tableoffice_file_empty");
        }
        return plain;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
