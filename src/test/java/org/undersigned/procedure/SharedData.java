package org.undersigned.procedure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real data that lies beside the project and is not part of it; tests that read it are skipped without it. */
final class SharedData {

    private static final Path ROOT = Path.of(System.getProperty("undersigned.shared", "../shared"), "data");

    private SharedData() {}

    static Path path(String name) {
        var path = ROOT.resolve(name);
        assumeTrue(Files.exists(path), path + " is not here; this test needs the shared data");
        return path;
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String directory) {
        try (var files = Files.list(path(directory))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
