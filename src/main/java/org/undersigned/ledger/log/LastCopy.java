package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Note;

/** The last checkpoint in a file outside the database, written before anybody sees the checkpoint. */
@ApplicationScoped
class LastCopy {

    @Inject
    LedgerConfig config;

    Optional<Note> read() {
        return config.copy().filter(Files::exists).map(file -> {
            try {
                return Note.parsed(Files.readAllBytes(file));
            } catch (BadLog e) {
                throw new BadLog("The copy of the last checkpoint cannot be understood: " + file, e);
            } catch (IOException e) {
                throw new UncheckedIOException("The copy of the last checkpoint cannot be read: " + file, e);
            }
        });
    }

    /** It is on the disk when this returns, whole. */
    void write(Note note) {
        config.copy().ifPresent(file -> {
            try {
                var folder = file.toAbsolutePath().getParent();
                Files.createDirectories(folder);
                var draft = folder.resolve(file.getFileName() + ".draft");
                Files.write(
                        draft,
                        note.bytes(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                force(draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The copy of the last checkpoint cannot be written: " + file, e);
            }
        });
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
