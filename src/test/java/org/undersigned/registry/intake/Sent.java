package org.undersigned.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.undersigned.registry.Keeper;

/** A register that a test sends: {@code Sent.file(path).as("be").looked().applied()}. */
public final class Sent {

    private static final Keeper KEEPER = Keeper.command("test");

    private final Intake intake;
    private final Path file;
    private String register;
    private String bodyId;
    private LocalDate completeOn;
    private String id;

    private Sent(Intake intake, Path file) {
        this.intake = intake;
        this.file = file;
    }

    public static Sent file(Intake intake, Path file) {
        return new Sent(intake, file);
    }

    public static Sent text(Intake intake, String text) {
        try {
            var file = Files.createTempFile("register", ".txt");
            file.toFile().deleteOnExit();
            return new Sent(intake, Files.writeString(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Sent as(String name) {
        register = name;
        return this;
    }

    public Sent of(String body) {
        bodyId = body;
        return this;
    }

    public Sent listsEverybodyOn(LocalDate day) {
        completeOn = day;
        return this;
    }

    /** Read and compared. */
    public RegisterImport looked() {
        id = intake.take(file, new Sending(register, bodyId, file.getFileName().toString(), completeOn), KEEPER).id;
        intake.read(id, file);
        return now();
    }

    public RegisterImport applied() {
        if (id == null) {
            looked();
        }
        intake.begin(id, KEEPER);
        intake.apply(id, KEEPER);
        return now();
    }

    public RegisterImport now() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> RegisterImport.of(id));
    }
}
