package org.undersigned.signing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What opens the commitment of an entry: the record as it stands in its row, and the nonce. Whether it opens is for the
 * reader to reckon.
 *
 * @param fields in the order in which they are committed to; some may be forgotten
 * @param nonce 32 bytes, or null where it was destroyed
 * @param keptHash of the record, where some of its fields were forgotten; else null
 * @param publicName of a citizen who lets everybody read it, or null
 */
public record Opened(Kind kind, String rowId, List<Field> fields, byte[] nonce, byte[] keptHash, String publicName) {

    /** How the name came. */
    public enum Kind {
        MEMBER,
        CITIZEN,
        PAPER
    }

    /**
     * One field of the record.
     *
     * @param word middle part of the key of its message
     * @param bytes as they are committed to, or null
     */
    public record Field(String word, byte[] bytes, boolean isText) {

        public static Field text(String word, String text) {
            return new Field(word, text == null ? null : text.getBytes(StandardCharsets.UTF_8), true);
        }

        public static Field bytes(String word, byte[] bytes) {
            return new Field(word, bytes, false);
        }

        /** What it says, where it is text and there is any. */
        public String text() {
            return isText && bytes != null ? new String(bytes, StandardCharsets.UTF_8) : null;
        }
    }

    /** Whether all that is committed to is there. */
    public boolean isWhole() {
        return keptHash == null;
    }

    public byte[] recordHash() {
        return isWhole() ? Leaf.recordHash(fields.stream().map(Field::bytes).toArray(byte[][]::new)) : keptHash;
    }

    /** All that the hash of the record is taken over. */
    public byte[] record() {
        var bytes = new ByteArrayOutputStream();
        for (var field : fields) {
            int length = field.bytes == null ? 0 : field.bytes.length;
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            bytes.write(field.bytes == null ? new byte[0] : field.bytes, 0, length);
        }
        return bytes.toByteArray();
    }
}
