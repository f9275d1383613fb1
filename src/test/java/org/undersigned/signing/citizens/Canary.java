package org.undersigned.signing.citizens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.platform.Ids;

/** Somebody whose name and address stand nowhere else, in the forms in which they might turn up. */
public record Canary(int number, String name, String email) {

    public static List<Canary> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var letters = Ids.wide().replaceAll("\\d", "q");
                    return new Canary(
                            i, letters.substring(0, 10) + " " + letters.substring(10), Ids.wide() + "@example.org");
                })
                .toList();
    }

    /** In clear, in hexadecimal, in base 64 however it is aligned, and the common hashes as bytes and as text. */
    List<byte[]> forms() {
        var forms = new ArrayList<byte[]>();
        for (var text : List.of(name, email)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            forms.add(bytes);
            forms.add(ascii(HexFormat.of().formatHex(bytes)));
            forms.add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[shift + bytes.length];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var coded = Base64.getEncoder().encodeToString(shifted);
                // the first and last characters depend on what stands beside
                forms.add(ascii(coded.substring(shift == 0 ? 0 : 4, coded.length() - 4)));
            }
            for (var hash : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                var digest = digest(hash, bytes);
                forms.add(digest);
                forms.add(ascii(HexFormat.of().formatHex(digest)));
                forms.add(ascii(Base64.getEncoder().encodeToString(digest)));
            }
        }
        return forms;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digest(String hash, byte[] bytes) {
        try {
            return MessageDigest.getInstance(hash).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
