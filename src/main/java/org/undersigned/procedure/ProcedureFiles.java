package org.undersigned.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where procedure files come from: the ones that ship, and a directory of the installation. */
final class ProcedureFiles {

    /** Named one by one, because a jar cannot be listed in a way that works everywhere. */
    static final List<String> SHIPPED = List.of(
            "pace-written-declaration.yaml",
            "pace-motion.yaml",
            "ep-motion.yaml",
            "ep-joint-motion.yaml",
            "ep-written-declaration.yaml",
            "be-resolution.yaml",
            "uk-edm.yaml",
            "citizens-petition.yaml",
            "collective-complaint.yaml",
            "open-letter.yaml",
            "eci.yaml",
            "eci-2020.yaml");

    private ProcedureFiles() {}

    /** Those that ship, then those of the directory. */
    static List<YamlFile> all(Optional<Path> directory) {
        var own = directory.map(ProcedureFiles::in).orElse(List.of());
        return Stream.concat(shipped().stream(), own.stream()).toList();
    }

    static List<YamlFile> shipped() {
        return SHIPPED.stream().map(ProcedureFiles::shipped).toList();
    }

    private static YamlFile shipped(String name) {
        try (var in = ProcedureFiles.class.getResourceAsStream("/procedures/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The shipped procedure file " + name + " is not on the class path");
            }
            return new YamlFile(name, limited(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that end in .yaml or .yml, by name. */
    static List<YamlFile> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("undersigned.procedures.directory is no directory: " + directory);
        }
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .map(ProcedureFiles::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the procedures in " + directory, e);
        }
    }

    private static YamlFile file(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new YamlFile(file.toString(), limited(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the procedure " + file, e);
        }
    }

    /** One byte more than allowed, so that a file that is too large shows and is not held in memory. */
    private static byte[] limited(InputStream in) throws IOException {
        return in.readNBytes(YamlFile.MAX_BYTES + 1);
    }
}
