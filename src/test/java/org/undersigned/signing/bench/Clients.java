package org.undersigned.signing.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many clients at once; what was not acknowledged is sent again, the same as before, until it is. */
final class Clients<T> {

    private static final int AT_ONCE = 32;
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(20);
    private static final int BUSY = 503;
    private static final long SENDS_AGAIN_AFTER_MS = 50;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Function<T, HttpRequest.Builder> request;
    private final int acknowledgement;
    private final Map<T, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile long lastAt;

    /** @param acknowledgement status that tells that it is done for good */
    Clients(int acknowledgement, Function<T, HttpRequest.Builder> request) {
        this.acknowledgement = acknowledgement;
        this.request = request;
    }

    /** Sends all of them; done when all are acknowledged. */
    Future<?> send(Collection<T> items) {
        var waiting = new ConcurrentLinkedQueue<>(items);
        var threads = Executors.newFixedThreadPool(AT_ONCE + 1);
        var all = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> threads.submit(() -> sendAll(waiting)))
                .toList();
        var done = threads.submit(() -> {
            for (var one : all) {
                one.get();
            }
            return null;
        });
        threads.shutdown();
        return done;
    }

    private Void sendAll(Queue<T> waiting) throws InterruptedException {
        for (var item = waiting.poll(); item != null; item = waiting.poll()) {
            while (!sent(item)) {
                TimeUnit.MILLISECONDS.sleep(SENDS_AGAIN_AFTER_MS);
            }
        }
        return null;
    }

    private boolean sent(T item) throws InterruptedException {
        try {
            var answer = client.send(request.apply(item).timeout(GIVES_UP_AFTER).build(), BodyHandlers.ofString());
            if (answer.statusCode() == acknowledgement) {
                answers.merge(String.valueOf(acknowledgement), 1, Integer::sum);
                acknowledged.put(item, answer.body());
                lastAt = System.nanoTime();
                return true;
            }
            answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
            if (answer.statusCode() != BUSY) {
                wrong.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException cut) {
            answers.merge(cut.getClass().getSimpleName(), 1, Integer::sum);
        }
        return false;
    }

    /** What was acknowledged, with what was answered. */
    Map<T, String> acknowledged() {
        return acknowledged;
    }

    /** How many answers of each status there were; connections cut, by their error. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** How often somebody was told to come again. */
    long refused() {
        return answers.getOrDefault(String.valueOf(BUSY), 0);
    }

    /** Answers that neither acknowledged nor asked to come again: whoever gets one would give up. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** When something was acknowledged last, by {@link System#nanoTime}. */
    long lastAt() {
        return lastAt;
    }
}
