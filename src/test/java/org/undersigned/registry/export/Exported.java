package org.undersigned.registry.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.undersigned.platform.Ids;
import org.undersigned.registry.Forgotten;
import org.undersigned.registry.Organization;
import org.undersigned.registry.OtherAssembly;
import org.undersigned.registry.intake.Intake;
import org.undersigned.registry.intake.Sent;

/** Registers that tests bring in, and the registry as it is given away; all of it is forgotten in the end. */
@ApplicationScoped
class Exported {

    @Inject
    PopoloExport export;

    @Inject
    Intake intake;

    @Inject
    Forgotten forgotten;

    @Inject
    OtherAssembly otherAssembly;

    private final LinkedHashSet<String> bodies = new LinkedHashSet<>();

    /** A file of the shared data; skips the test where it is not here. */
    static Path shared(String name) {
        var file = Path.of(System.getProperty("undersigned.shared", "../shared"), "data", name);
        assumeTrue(Files.exists(file), file + " is not here; this test needs the shared data");
        return file;
    }

    /** Brings a register in that has a body of its own; the body. */
    Organization brought(Path register) {
        return brought(Sent.file(intake, register));
    }

    Organization brought(String register) {
        return brought(Sent.text(intake, register));
    }

    /** Brings a register in that lists the people of an assembly like PACE, of which nobody is known; the assembly. */
    Organization broughtToAssembly(Path register) {
        var body = otherAssembly.open();
        bodies.add(body.id);
        Sent.file(intake, register).as("test " + Ids.next()).of(body.id).applied();
        return body;
    }

    private Organization brought(Sent sent) {
        var applied = sent.as("test " + Ids.next()).applied();
        var body = Organization.<Organization>find("source = ?1 and bodyId = id order by kind", applied.register)
                .firstResult();
        bodies.add(body.id);
        return body;
    }

    ObjectNode popolo(Scope scope) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(file(scope).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(Scope scope) {
        try {
            var file = Files.createTempFile("registry", ".popolo.json");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                export.write(out, scope, Extras.NONE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String bodyId) {
        forgotten.body(bodyId);
    }

    void forgetAll() {
        bodies.forEach(forgotten::body);
        bodies.clear();
    }
}
