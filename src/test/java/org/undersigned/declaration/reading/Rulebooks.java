package org.undersigned.declaration.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.undersigned.procedure.Procedure;
import org.undersigned.procedure.Procedures;

/** Procedures of the kinds that institutions have, to read texts under. */
final class Rulebooks {

    private static final Procedures ALL = Procedures.with(Path.of("src/test/resources/reading"));

    static final Procedure CHAMBER = of("be-resolution");
    static final Procedure BARE_CHAMBER = of("bare-chamber");
    static final Procedure LETTER = of("open-letter");
    static final Procedure JOINT_MOTION = of("ep-joint-motion");
    static final Procedure WRITTEN_DECLARATION = of("pace-written-declaration");

    private Rulebooks() {}

    private static Procedure of(String id) {
        var versions = ALL.all().stream().filter(one -> one.id().equals(id)).toList();
        return versions.get(versions.size() - 1);
    }

    /** A text of our own, from the folder of this test. */
    static byte[] file(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("src/test/resources/reading", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Real texts that lie beside the project and are not part of it; what reads them is skipped without them. */
    static byte[] seed(String name) {
        var path = Path.of(System.getProperty("undersigned.shared", "../shared"), "data", name);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                java.nio.file.Files.exists(path), path + " is not here; this test needs the shared data");
        try {
            return java.nio.file.Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> keys(TextRead.InLanguage version) {
        return version.passages().stream().map(Passage::key).toList();
    }
}
