package org.undersigned.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after another, each preceded by its length in two bytes (C2SP tlog-tiles). */
public final class Bundle {

    /** Of one entry in a log of ours, in bytes. */
    public static final int LONGEST_ENTRY = 1000;

    /** Of a full bundle of ours, in bytes. */
    static final int LONGEST = Tile.FULL * (LONGEST_ENTRY + Short.BYTES);

    private Bundle() {}

    /** @param entries at most 256 */
    public static byte[] of(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream(entries.size() * 160);
        for (var entry : entries) {
            if (entry.length == 0 || entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws BadLog where it does not hold exactly the entries of that tile */
    public static List<byte[]> entries(Tile tile, byte[] bundle) {
        var bytes = ByteBuffer.wrap(bundle);
        var entries = new ArrayList<byte[]>(tile.width());
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(bytes.getShort());
            if (length < 1 || length > LONGEST_ENTRY || length > bytes.remaining()) {
                throw new BadLog(tile.path() + " is cut off or holds an entry of a length that is not allowed");
            }
            var entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        if (entries.size() != tile.width()) {
            throw new BadLog("%s holds %d entries instead of %d".formatted(tile.path(), entries.size(), tile.width()));
        }
        return entries;
    }
}
