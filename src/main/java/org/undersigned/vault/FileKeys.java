package org.undersigned.vault;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.undersigned.platform.Ids;
import org.undersigned.platform.KeyDirectory;

/**
 * The key-encryption keys in files: one file of {@link KeyDirectory} each, or all in the systemd credential
 * {@code undersigned-vault} where the unit passes one. A line is {@code ID SECRET}, the secret being 32 bytes in base64url;
 * the first line of a credential is the newest.
 */
@DefaultBean
@Singleton
class FileKeys implements KeyProvider {

    static final String CREDENTIAL = "undersigned-vault";

    private static final String PREFIX = "vault-";

    /** Names in alphabetical order are names by age. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final KeyDirectory directory;
    private final Clock clock;
    private final Optional<Path> credential;

    FileKeys(
            KeyDirectory directory,
            Clock clock,
            @ConfigProperty(name = "CREDENTIALS_DIRECTORY") Optional<Path> credentials) {
        this.directory = directory;
        this.clock = clock;
        credential = credentials.map(folder -> folder.resolve(CREDENTIAL)).filter(Files::exists);
    }

    @Override
    public List<KeyEncryptionKey> keys() {
        if (credential.isPresent()) {
            return lines(credential.get()).stream().map(FileKeys::parsed).toList();
        }
        return directory.named(PREFIX).stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(name -> directory.read(name).stream())
                .map(file -> parsed(new String(file, StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public KeyEncryptionKey add() {
        var id = Ids.next();
        var line = line(id, Seal.randomKey());
        if (credential.isPresent()) {
            throw new UnsupportedOperationException(
                    "The keys are in a systemd credential: add this line at its end, restart all instances, then make it"
                            + " the first line and restart them again\n"
                            + line);
        }
        directory.write(
                PREFIX + STAMP.format(clock.instant()) + "-" + id + ".key",
                (line + "\n").getBytes(StandardCharsets.UTF_8));
        return parsed(line);
    }

    @Override
    public boolean remove(String id) {
        if (credential.isPresent()) {
            return false;
        }
        directory.named(PREFIX).stream()
                .filter(name -> name.endsWith("-" + id + ".key"))
                .forEach(directory::remove);
        return true;
    }

    static String line(String id, byte[] secret) {
        return id + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The content of a bad line is in no message: it may be a secret with a slip. */
    private static KeyEncryptionKey parsed(String line) {
        var parts = line.strip().split("\\s+");
        if (parts.length != 2 || !Ids.isId(parts[0])) {
            throw new IllegalStateException("A key-encryption key is not in the form ID SECRET");
        }
        try {
            return KeyEncryptionKey.of(parts[0], Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "Key-encryption key " + parts[0] + " is not 32 bytes in base64url", notBase64);
        }
    }

    /** An empty credential is a slip: a key made in its stead would be written into a log. */
    private static List<String> lines(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (lines.isEmpty()) {
                throw new IllegalStateException("The credential " + CREDENTIAL + " holds no key");
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("The credential cannot be read: " + file, e);
        }
    }
}
