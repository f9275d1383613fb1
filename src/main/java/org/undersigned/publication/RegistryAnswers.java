package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.export.MembershipTable;
import org.undersigned.registry.export.PopoloExport;
import org.undersigned.registry.export.Scope;

/**
 * Answers with a part of the registry as a file. It is drawn up before it is sent, a few at a time: whoever reads slowly
 * holds a file and no connection to the database.
 */
@ApplicationScoped
class RegistryAnswers {

    private static final int AT_ONCE = 3;
    private static final int PATIENCE_IN_SECONDS = 20;
    private static final String FRESH = "public, max-age=60";

    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Inject
    PopoloExport popolo;

    @Inject
    MembershipTable table;

    @Inject
    RegistrySignatures signatures;

    /** As Popolo JSON with signatures. @throws Refusal (503) when too many ask at once */
    Response popolo(Scope scope, String name) {
        return file(
                name + ".popolo.json", MediaType.APPLICATION_JSON_TYPE, out -> popolo.write(out, scope, signatures));
    }

    /** As a table of memberships. @throws Refusal (503) when too many ask at once */
    Response csv(Scope scope, String name) {
        return file(name + ".csv", DataAnswers.CSV, out -> table.write(out, scope));
    }

    private Response file(String name, MediaType type, Consumer<OutputStream> content) {
        try {
            var file = Files.createTempFile("registry", null);
            try {
                draw(content, Files.newOutputStream(file));
                return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), type)
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .header("Cache-Control", FRESH)
                        .build();
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Consumer<OutputStream> content, OutputStream file) throws IOException {
        try (file) {
            if (!turns.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.of(Refusal.Kind.BUSY, "publication_registry_busy");
            }
            try {
                content.accept(file);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.BUSY, "publication_registry_busy");
        }
    }
}
