package org.undersigned.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an auditor remembers of a log, in a folder of their own: its keys in {@code key}, every checkpoint that was ever
 * found good in {@code checkpoints/SIZE}, and, if it is a mirror, the files themselves. A mirror is served as it is.
 */
public final class Memory {

    private static final String KEY = "key";
    private static final String CHECKPOINT = "checkpoint";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String DRAFT = ".new";

    private final Path root;

    public Memory(Path root) {
        this.root = root;
    }

    /** Those that were seen first; none where nothing was seen yet. */
    public List<VerifierKey> keys() {
        return new Folder(root).get(KEY, Note.LONGEST).map(Memory::keys).orElse(List.of());
    }

    /** A line each. */
    public static List<VerifierKey> keys(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parsed)
                .toList();
    }

    /** Every checkpoint that is remembered, its signature checked again. */
    public List<Audit.Earlier> checkpoints(String origin, Collection<VerifierKey> keys) {
        var folder = root.resolve(CHECKPOINTS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var found = new ArrayList<Audit.Earlier>();
            for (var file : files.sorted().toList()) {
                var path = CHECKPOINTS + "/" + file.getFileName();
                var note = Note.parsed(new Folder(root)
                        .get(path, Note.LONGEST)
                        .orElseThrow(() -> new BadLog(path + " is not a file")));
                found.add(new Audit.Earlier(Checkpoint.opened(note, origin, keys), "in " + file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of a mirror; it has its place when the audit is over. What is there already must be the same. */
    public void mirror(String path, byte[] content) {
        var there = new Folder(root).get(path, Math.max(content.length, Bundle.LONGEST));
        if (there.isEmpty()) {
            write(root.resolve(DRAFT).resolve(path), content);
        } else if (!Arrays.equals(there.get(), content)) {
            throw new BadLog(path + " is not what it was when it was mirrored: the log was rewritten, or the mirror");
        }
    }

    /** The audit has found it good. */
    public void keep(Collection<VerifierKey> keys, Note note, boolean isMirror) {
        move(root.resolve(DRAFT));
        write(
                root.resolve(CHECKPOINTS)
                        .resolve(String.valueOf(Checkpoint.of(note).size())),
                note.bytes());
        var lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        write(root.resolve(KEY), lines.toString().getBytes(StandardCharsets.UTF_8));
        if (isMirror) {
            write(root.resolve(CHECKPOINT), note.bytes());
        }
    }

    /** What an audit left behind that was not finished. */
    public void forgetDraft() {
        var draft = root.resolve(DRAFT);
        if (Files.exists(draft)) {
            try (Stream<Path> files = Files.walk(draft)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void move(Path draft) {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.walk(draft)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = root.resolve(draft.relativize(file));
                Files.createDirectories(place.getParent());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forgetDraft();
    }

    /** Whole or not at all. */
    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), ".draft-", "");
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
