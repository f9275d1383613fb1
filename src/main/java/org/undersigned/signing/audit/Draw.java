package org.undersigned.signing.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a sample that anybody can draw again. Numbers come of {@code SHA-256(root ‖ randomness ‖ counter)}, the counter in
 * eight bytes from 0 on: its first eight bytes, the higher first. One that would make some entries likelier is passed over,
 * and so is one that was drawn before.
 */
final class Draw {

    /** Of 1 % of forged entries one is among so many with 95 % of confidence. */
    static final int SAMPLE = 299;

    private Draw() {}

    /**
     * Which of them are drawn, in the order in which they are.
     *
     * @param population how many there are
     * @param most how many are drawn; where there are no more than that all are taken, in their order
     */
    static List<Integer> of(byte[] root, String randomness, int population, int most) {
        if (population <= most) {
            return IntStream.range(0, population).boxed().toList();
        }
        var drawn = new LinkedHashSet<Integer>();
        long unfair = Long.remainderUnsigned(-population, population); // 2^64 mod population
        for (long counter = 0; drawn.size() < most; counter++) {
            long number = number(root, randomness, counter);
            if (Long.compareUnsigned(number, -1L - unfair) <= 0) {
                drawn.add((int) Long.remainderUnsigned(number, population));
            }
        }
        return List.copyOf(drawn);
    }

    private static long number(byte[] root, String randomness, long counter) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(root);
            digest.update(randomness.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
