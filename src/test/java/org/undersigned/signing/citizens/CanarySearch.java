package org.undersigned.signing.citizens;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Looks for canaries in files of any size: for the first eight bytes of each form of each, at every position. */
final class CanarySearch {

    private static final int WINDOW = 8;
    private static final int BITS = 24;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Set<Long> windows = new HashSet<>();
    private final BitSet likely = new BitSet(1 << BITS);

    CanarySearch(Collection<Canary> canaries) {
        canaries.stream()
                .flatMap(canary -> canary.forms().stream())
                .map(form -> ByteBuffer.wrap(form).getLong())
                .forEach(window -> {
                    windows.add(window);
                    likely.set(place(window));
                });
    }

    boolean finds(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        for (int at = 0; at + WINDOW <= bytes.limit(); at++) {
            var window = bytes.getLong(at);
            if (likely.get(place(window)) && windows.contains(window)) {
                return true;
            }
        }
        return false;
    }

    private static int place(long window) {
        return (int) (window * SPREAD >>> (Long.SIZE - BITS));
    }
}
