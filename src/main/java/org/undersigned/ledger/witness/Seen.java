package org.undersigned.ledger.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;

/**
 * What a witness remembers: the last checkpoint of each log, a file each. What is not on the disk is not remembered. Two
 * processes over one folder could each forget what the other has seen, so there is but one.
 */
final class Seen implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    /**
     * @param folder is made where there is none
     * @throws IllegalArgumentException where another witness runs over it
     */
    Seen(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isAlone()) {
            lock.close();
            throw new IllegalArgumentException("Another witness runs over this folder: " + folder);
        }
    }

    private boolean isAlone() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /**
     * The one that was kept last.
     *
     * @throws IOException where there is one that cannot be read: that is not the same as none
     */
    Optional<Checkpoint> last(String origin) throws IOException {
        var file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var checkpoint = Checkpoint.of(Note.parsed(Files.readAllBytes(file)));
            if (!checkpoint.origin().equals(origin)) {
                throw new BadLog("It is of another log");
            }
            return Optional.of(checkpoint);
        } catch (BadLog e) {
            throw new IOException("What was seen last cannot be understood: " + file, e);
        }
    }

    /** It is on the disk when this returns, whole. */
    void keep(String origin, Note note) throws IOException {
        var file = file(origin);
        var draft = folder.resolve(file.getFileName() + ".draft");
        Files.write(draft, note.bytes());
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Names of logs may hold anything. */
    private Path file(String origin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
