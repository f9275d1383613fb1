package org.undersigned.ledger.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey.Kind;

/** The key of a witness in a file that its owner alone may read: {@code NAME SEED}, the seed in base 64. */
final class WitnessKey {

    private static final int SEED_BYTES = 32;

    private WitnessKey() {}

    /**
     * Reads it; makes one at first.
     *
     * @param name wanted for a new one; must be that of the one that is there, or empty
     * @throws IllegalArgumentException where it is of another name, or none is there and none was named
     */
    static SigningKey in(Path folder, Optional<String> name) throws IOException {
        var file = Files.createDirectories(folder).resolve("key");
        if (!Files.exists(file)) {
            var seed = new byte[SEED_BYTES];
            new SecureRandom().nextBytes(seed);
            var made = new SigningKey(
                    name.orElseThrow(() -> new IllegalArgumentException("A new witness needs a --name")),
                    Kind.WITNESS,
                    seed);
            write(file, made.verifier().name() + " " + Base64.getEncoder().encodeToString(seed) + "\n");
            return made;
        }
        var parts = Files.readString(file).strip().split(" ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("This is not the key of a witness: " + file);
        }
        if (name.filter(wanted -> !wanted.equals(parts[0])).isPresent()) {
            throw new IllegalArgumentException("The key in " + file + " is of " + parts[0]);
        }
        return new SigningKey(parts[0], Kind.WITNESS, Base64.getDecoder().decode(parts[1]));
    }

    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling("key.draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
