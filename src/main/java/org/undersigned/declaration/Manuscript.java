package org.undersigned.declaration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.undersigned.declaration.LanguageVersion.Standing;

/**
 * What authors hand in: the text in all its languages together.
 *
 * @param versions the first original first
 */
public record Manuscript(List<Version> versions) {

    /**
     * The text in one language.
     *
     * @param lang BCP 47
     * @param blocks in reading order; the opening words first where the procedure has them
     */
    public record Version(String lang, Standing standing, String title, List<Block> blocks) {}

    public Manuscript {
        versions = List.copyOf(versions);
    }

    /**
     * Content hash: SHA-256 over every version in order (language, standing, title) and its blocks (key, type, text),
     * each string as a four-byte big-endian count of its UTF-8 bytes and the bytes, each list led by its length.
     */
    public byte[] hash() {
        var digest = sha256();
        count(digest, versions.size());
        for (var version : versions) {
            string(digest, version.lang());
            string(digest, version.standing().name());
            string(digest, version.title());
            count(digest, version.blocks().size());
            for (var block : version.blocks()) {
                string(digest, block.key());
                string(digest, block.type().name());
                string(digest, block.text());
            }
        }
        return digest.digest();
    }

    private static void string(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        count(digest, bytes.length);
        digest.update(bytes);
    }

    private static void count(MessageDigest digest, int n) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(n).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
