package org.undersigned.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.undersigned.TestDatabase;
import org.undersigned.identity.TestClock;
import org.undersigned.platform.Ids;

/** Keys without a row are destroyed, keys with one are not, and neither are keys that nobody answers for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SweepTest {

    /** Has the rows whose key says so. */
    @ApplicationScoped
    static class Shelf implements RowKeyHolder {

        @Override
        public String kind() {
            return "shelf";
        }

        @Override
        public Set<String> holding(Collection<String> ids) {
            var held = new HashSet<>(ids);
            held.removeIf(id -> id.contains("orphan"));
            return held;
        }
    }

    @Inject
    RowKeys keys;

    @Inject
    Sweep sweep;

    @Test
    void only_old_keys_without_a_row_go() {
        var held = kept("shelf:held-");
        var orphan = kept("shelf:orphan-");
        var nobodys = kept("unknown:orphan-");
        TestClock.advance(Duration.ofDays(1));
        sweep.run();
        assertEquals(3, keys.find(List.of(held, orphan, nobodys)).size());
        TestClock.advance(Duration.ofDays(2));
        var young = kept("shelf:orphan-young-");
        sweep.run();
        assertEquals(
                Set.of(held, nobodys, young),
                keys.find(List.of(held, orphan, nobodys, young)).keySet());
    }

    @Test
    void more_than_one_batch_is_swept() {
        var many = java.util.stream.IntStream.range(0, 2500)
                .mapToObj(i -> keys.fresh("shelf:" + (i % 2 == 0 ? "orphan-" : "held-") + Ids.next()))
                .toList();
        keys.keep(many);
        TestClock.advance(Duration.ofDays(3));
        sweep.run();
        assertEquals(1250, keys.find(many.stream().map(RowKey::id).toList()).size());
    }

    private String kept(String prefix) {
        var key = keys.fresh(prefix + Ids.next());
        keys.keep(List.of(key));
        return key.id();
    }
}
