package org.undersigned.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys lie in files of mode 0600, apart from the database, so that a copy of the database opens nothing:
 * {@code undersigned.keys.directory}, or {@code keys} under the data directory. Instances that run side by side share it.
 */
@Singleton
public class KeyDirectory {

    private static final int SECRET_BYTES = 32;

    private final Path directory;

    KeyDirectory(
            @ConfigProperty(name = "undersigned.keys.directory") Optional<Path> keys,
            @ConfigProperty(name = "undersigned.data.directory", defaultValue = "data") Path data) {
        directory = keys.orElse(data.resolve("keys")).toAbsolutePath();
        try {
            Files.createDirectories(directory, only("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the keys cannot be made: " + directory, e);
        }
    }

    /** Names of the keys that begin so, in alphabetical order. */
    public List<String> named(String prefix) {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a key, or nothing where another instance has just removed it. */
    public Optional<byte[]> read(String name) {
        var file = directory.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be read: " + file, e);
        }
    }

    /** Writes a key whole or not at all; a key that is there already stays as it is. */
    public void write(String name, byte[] content) {
        Path draft = null;
        try {
            draft = Files.createTempFile(directory, ".draft-", "", only("rw-------"));
            Files.write(draft, content);
            Files.createLink(directory.resolve(name), draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // two instances started at once: both use the first one's
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be written: " + directory.resolve(name), e);
        } finally {
            delete(draft);
        }
    }

    public void remove(String name) {
        delete(directory.resolve(name));
    }

    /** A random secret of 256 bits, made when it is first asked for. */
    public byte[] secret(String name) {
        if (read(name).isEmpty()) {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            write(name, secret);
        }
        return read(name).orElseThrow();
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
