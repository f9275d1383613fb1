package org.undersigned.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What thousands ask for at once, at most a second old. While they ask, one worker looks it up anew before it is too old, so
 * the moment never comes at which all of them look it up by themselves.
 */
public final class Momentary<K, V> {

    private static final Duration OLDEST = Duration.ofSeconds(1);
    private static final Duration LOOKED_UP_AGAIN_AFTER = OLDEST.dividedBy(2);

    private final LoadingCache<K, V> kept;

    /**
     * @param workers who look it up
     * @param lookUp null where it is to be kept no more
     */
    public Momentary(Executor workers, Function<K, V> lookUp) {
        kept = Caffeine.newBuilder()
                .executor(workers)
                .expireAfterWrite(OLDEST)
                .refreshAfterWrite(LOOKED_UP_AGAIN_AFTER)
                .maximumSize(1_000)
                .build(lookUp::apply);
    }

    /** If it was looked up within the last second. */
    public Optional<V> known(K key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    public void keep(K key, V value) {
        kept.put(key, value);
    }

    public void forget() {
        kept.invalidateAll();
    }
}
