package org.undersigned.vault;

import com.google.crypto.tink.subtle.X25519;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The key pair of a {@link Recipient} in a file of its owner's, three lines:
 *
 * <pre>
 * undersigned recipient key 1
 * public BASE64URL
 * private BASE64URL
 * </pre>
 *
 * Both keys are raw X25519 keys (RFC 7748) of 32 bytes, without padding: 43 characters each.
 */
public final class RecipientKey {

    private static final String TITLE = "undersigned recipient key 1";

    private final byte[] secret;
    final Recipient recipient;

    private RecipientKey(byte[] secret) throws InvalidKeyException {
        this.secret = secret;
        this.recipient = Recipient.of(X25519.publicFromPrivate(secret));
    }

    /**
     * From the file of its owner.
     *
     * @throws IllegalArgumentException where it is not in that form
     */
    public static RecipientKey read(Path file) throws IOException {
        return parsed(Files.readAllLines(file));
    }

    static RecipientKey random() {
        try {
            return new RecipientKey(X25519.generatePrivateKey());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("No X25519 on this Java", e);
        }
    }

    /** @throws IllegalArgumentException where the lines are not in that form or the two keys are not of one pair */
    static RecipientKey parsed(List<String> lines) {
        try {
            if (lines.size() < 3 || !lines.get(0).equals(TITLE)) {
                throw new IllegalArgumentException("not a recipient's key");
            }
            var key = new RecipientKey(Base64.getUrlDecoder().decode(value(lines.get(2), "private ")));
            if (!key.recipient.publicKey().equals(value(lines.get(1), "public "))) {
                throw new IllegalArgumentException("the public key is not that of the private one");
            }
            return key;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the private key does not have 32 bytes", e);
        }
    }

    /**
     * Writes it to a new file that only its owner may read.
     *
     * @throws java.nio.file.FileAlreadyExistsException rather than write over another key
     */
    void write(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, onlyItsOwner())) {
            channel.write(java.nio.charset.StandardCharsets.US_ASCII.encode(String.join("\n", lines()) + "\n"));
        }
    }

    List<String> lines() {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return List.of(TITLE, "public " + recipient.publicKey(), "private " + text);
    }

    /** Opens what was sealed to it, see {@link Recipient#open}. */
    public byte[] open(byte[] sealed, byte[] context) {
        return Recipient.open(secret, sealed, context);
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("no line: " + name.strip());
        }
        return line.substring(name.length()).strip();
    }

    private static FileAttribute<?>[] onlyItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
