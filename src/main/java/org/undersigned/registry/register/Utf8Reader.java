package org.undersigned.registry.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** Text as it is read, without byte order mark: refuses, naming line and column, what is not UTF-8 and what holds NUL. */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final LongConsumer progress;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean atStart = true;
    private boolean atEnd;
    private long read;
    private long line = 1;
    private long column = 1;

    /** Tells how many bytes have been read, at every buffer. */
    Utf8Reader(InputStream in, LongConsumer progress) {
        this.in = in;
        this.progress = progress;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        while (!chars.hasRemaining()) {
            if (atEnd) {
                return -1;
            }
            fill();
        }
        var count = Math.min(most, chars.remaining());
        chars.get(into, from, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        chars.clear();
        var result = decoder.decode(bytes, chars, atEnd);
        chars.flip();
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            skipMark();
        }
        walk();
        if (result.isError()) {
            throw Malformed.at(line, column, "registry_register_not_utf8");
        }
        read += Math.max(count, 0);
        progress.accept(read);
    }

    private void skipMark() {
        if (chars.get(chars.position()) == '\uFEFF') {
            chars.get();
        }
    }

    private void walk() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            var c = chars.get(i);
            if (c == '\0') {
                throw Malformed.at(line, column, "registry_register_nul");
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
