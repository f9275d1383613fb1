package org.undersigned.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation brings along beside the procedures that ship. */
class OwnProceduresTest {

    @TempDir
    Path directory;

    @Test
    void anInstallationAddsProceduresFromItsOwnDirectory() throws IOException {
        Files.writeString(directory.resolve("letter.yaml"), own());
        var procedures = Procedures.with(directory);
        assertEquals(Procedures.shipped().all().size() + 1, procedures.all().size());
        var letter = procedures.inForce("letter", LocalDate.of(2021, 2, 10)).orElseThrow();
        assertEquals(Optional.of("own-letter-7"), letter.reference("7"));
    }

    /** "letter" as the beginning of an address belongs to the open letter that ships. */
    private static String own() {
        return resource("smallest.yaml").replace("refPrefix: letter", "refPrefix: own-letter");
    }

    static String resource(String name) {
        try (var in = OwnProceduresTest.class.getResourceAsStream("/procedure/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
