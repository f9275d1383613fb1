package org.undersigned.signing.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a scan may be, told by its first bytes and never by its name. */
enum ScanType {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", HexFormat.of().parseHex("ffd8ff")),
    PNG("image/png", HexFormat.of().parseHex("89504e470d0a1a0a"));

    final String media;
    private final byte[] magic;

    ScanType(String media, byte[] magic) {
        this.media = media;
        this.magic = magic;
    }

    static Optional<ScanType> of(byte[] content) {
        return Arrays.stream(values()).filter(one -> one.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
