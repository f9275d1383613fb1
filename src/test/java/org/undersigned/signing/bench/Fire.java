package org.undersigned.signing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clients send, a slice after each kill, which falls when some of the slice is acknowledged. */
final class Fire {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Victim victim;
    private final int each;
    private final List<Long> recoveries = new ArrayList<>();

    /** @param each how many are sent between one kill and the next */
    Fire(Victim victim, int each) {
        this.victim = victim;
        this.each = each;
    }

    /** Kills as often as there are slices; returns when all are acknowledged. */
    <T> void over(Clients<T> clients, List<T> items) throws Exception {
        for (int slice = 0; slice < items.size(); slice += each) {
            var before = clients.acknowledged().size();
            var sent = clients.send(items.subList(slice, slice + each));
            var enough = before + ThreadLocalRandom.current().nextInt(each / 10, each * 7 / 10);
            until(enough, clients, sent);
            victim.killer().kill(clients);
            recovered(clients, before, sent);
        }
    }

    private static void until(int enough, Clients<?> clients, Future<?> sent)
            throws InterruptedException, ExecutionException {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (clients.acknowledged().size() < enough) {
            if (sent.isDone()) {
                sent.get();
                throw new IllegalStateException("All were answered before the kill; more between the kills are needed");
            }
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("Too few are acknowledged: " + clients.answers());
            }
            TimeUnit.MICROSECONDS.sleep(200);
        }
    }

    private <T> void recovered(Clients<T> clients, int before, Future<?> sent)
            throws InterruptedException, ExecutionException, TimeoutException {
        long back = System.nanoTime();
        while (clients.lastAt() < back && !sent.isDone()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        recoveries.add(Math.max(0, clients.lastAt() - back) / 1_000_000);
        sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(before + each, clients.acknowledged().size());
    }

    /** How long the first acknowledgement took, from when what was killed was there again. */
    String recoveries() {
        return "back after at most %,d ms, median %,d ms"
                .formatted(
                        recoveries.stream().mapToLong(ms -> ms).max().orElseThrow(),
                        recoveries.stream().sorted().toList().get(recoveries.size() / 2));
    }
}
