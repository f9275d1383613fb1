package org.undersigned.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils one file of a log at a time, and puts it back. */
public final class Mutations {

    private final Path log;
    private final List<Path> files;
    private final Random random;

    /** @param seed the same spoils the same */
    public Mutations(Path log, long seed) throws IOException {
        this.log = log;
        random = new Random(seed);
        try (var all = Files.walk(log)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(log.resolve("tile")) || file.equals(log.resolve("checkpoint")))
                    .sorted()
                    .toList();
        }
    }

    /** Who looks at the spoilt log says whether anything was noticed. */
    public interface Auditor {
        boolean notices();
    }

    /**
     * Spoils it in one way: a bit, a byte more or less, two parts exchanged, a file cut off, emptied or gone, or that of
     * another.
     *
     * @return what was done and not noticed, or nothing
     */
    public String unnoticed(Auditor auditor) {
        // the checkpoint is one file among hundreds and matters as much as all others together
        var file = random.nextInt(4) == 0 ? log.resolve("checkpoint") : files.get(random.nextInt(files.size()));
        try {
            var good = Files.readAllBytes(file);
            var how = random.nextInt(7);
            var bad = spoilt(good, how);
            if (Arrays.equals(good, bad)) {
                return null;
            }
            if (bad == null) {
                Files.delete(file);
            } else {
                Files.write(file, bad);
            }
            var noticed = auditor.notices();
            Files.write(file, good);
            return noticed ? null : "way " + how + " in " + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] spoilt(byte[] good, int how) throws IOException {
        int at = random.nextInt(good.length);
        return switch (how) {
            case 0 -> {
                var bad = good.clone();
                bad[at] ^= (byte) (1 << random.nextInt(8));
                yield bad;
            }
            case 1 -> Arrays.copyOf(good, at);
            case 2 -> Arrays.copyOf(good, good.length + 1 + random.nextInt(100));
            case 3 -> exchanged(good, at);
            case 4 -> null;
            case 5 -> Files.readAllBytes(files.get(random.nextInt(files.size())));
            default -> {
                var bad = new byte[good.length];
                random.nextBytes(bad);
                yield bad;
            }
        };
    }

    private static byte[] exchanged(byte[] good, int at) {
        int half = Math.max(1, Math.min(Merkle.HASH_BYTES, good.length / 2));
        int from = Math.min(at, good.length - 2 * half);
        var bad = good.clone();
        System.arraycopy(good, from, bad, from + half, half);
        System.arraycopy(good, from + half, bad, from, half);
        return bad;
    }
}
