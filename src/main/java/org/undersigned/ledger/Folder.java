package org.undersigned.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a folder, such as a mirror that somebody made. */
public final class Folder implements Source {

    private final Path root;

    public Folder(Path root) {
        this.root = root;
    }

    @Override
    public Optional<byte[]> get(String path, int longest) {
        var file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new BadLog(path + " is longer than " + longest + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new BadLog(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
