package org.undersigned.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.platform.Ids;

/** What sealing and keeping keys cost, on a durable database: {@code ./mvnw test -Dtest=VaultBench}. */
class VaultBench {

    private static final int BATCH = 256;
    private static final byte[] NAME = "Anna Maria van den Berghe, Oostende".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = "signature 0123456789ab name".getBytes(StandardCharsets.UTF_8);

    @Test
    void measured(@TempDir Path directory) throws IOException {
        try (var server = KeysServer.durable()) {
            var vault = new Instance(server.pooled(4), directory).started();
            var key = vault.rowKeys.fresh("bench:one");
            var sealed = key.seal(NAME, HERE);
            var recipient = RecipientKey.random().recipient;
            vault.index.digest("bench", "signer", "warm");
            cost("fresh key with its wrapped form", 50_000, i -> vault.rowKeys.fresh("bench:one"));
            cost("seal 35 bytes", 200_000, i -> key.seal(NAME, HERE));
            cost("open 35 bytes", 200_000, i -> key.open(sealed, HERE));
            cost("fresh key and seal", 50_000, i -> vault.rowKeys
                    .fresh("bench:one")
                    .seal(NAME, HERE));
            cost("blind index", 200_000, i -> vault.index.digest("bench", "signer", "a@b.example"));
            cost("seal to a recipient (HPKE)", 2_000, i -> recipient.seal(NAME, HERE));
            var batches = IntStream.range(0, 600)
                    .mapToObj(i -> IntStream.range(0, BATCH)
                            .mapToObj(k -> vault.rowKeys.fresh("bench:" + Ids.next()))
                            .toList())
                    .toList();
            times("keep(1)", 600, i -> vault.rowKeys.keep(List.of(vault.rowKeys.fresh("bench:" + Ids.next()))));
            times("keep(256)", batches.size(), i -> vault.rowKeys.keep(batches.get(i)));
            times("find(256)", batches.size(), i -> vault.rowKeys.find(ids(batches.get(i))));
            times("destroy(256)", batches.size(), i -> vault.rowKeys.destroy(ids(batches.get(i))));
        }
    }

    private static List<String> ids(List<RowKey> keys) {
        return keys.stream().map(RowKey::id).toList();
    }

    private static void cost(String what, int times, IntConsumer act) {
        IntStream.range(0, times).forEach(act);
        long from = System.nanoTime();
        IntStream.range(0, times).forEach(act);
        System.out.printf("%-36s %8.2f µs%n", what, (System.nanoTime() - from) / 1e3 / times);
    }

    /** The first third is for warming up. */
    private static void times(String what, int times, IntConsumer act) {
        var measured = IntStream.range(0, times)
                .mapToLong(i -> {
                    long from = System.nanoTime();
                    act.accept(i);
                    return System.nanoTime() - from;
                })
                .skip(times / 3)
                .sorted()
                .toArray();
        System.out.printf(
                "%-36s p50 %6.2f ms   p99 %6.2f ms%n",
                what, measured[measured.length / 2] / 1e6, measured[measured.length * 99 / 100] / 1e6);
    }
}
