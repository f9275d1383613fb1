package org.undersigned.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.undersigned.WithoutService;
import org.undersigned.platform.Ids;

/** One instance of the vault, and more where a test wants them, over a real and empty database of the keys. */
@WithoutService
abstract class VaultCase {

    static final byte[] PLAIN = "somebody@nowhere.example".getBytes(StandardCharsets.UTF_8);
    static final byte[] HERE = "email".getBytes(StandardCharsets.UTF_8);

    /** For all tests of this kind; it ends with the process. */
    private static KeysServer running;

    @TempDir
    Path directory;

    KeysServer server;
    Instance here;

    @BeforeEach
    void startEmpty() {
        server = server();
        server.run("truncate kek, row_key, index_key");
        here = instance().started();
    }

    /** Another one beside it, on the same database and directory of keys. */
    Instance instance() {
        return new Instance(server.source(), directory);
    }

    List<RowKey> fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> here.rowKeys.fresh("test:" + Ids.next()))
                .toList();
    }

    List<RowKey> kept(int count) {
        var keys = fresh(count);
        here.rowKeys.keep(keys);
        return keys;
    }

    static List<String> ids(Collection<RowKey> keys) {
        return keys.stream().map(RowKey::id).toList();
    }

    /** Nobody listens on the discard port of this machine. */
    static PGSimpleDataSource nowhere() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:9/nowhere");
        return source;
    }

    interface Act<T> {
        T by(int i) throws Exception;
    }

    /** What so many threads have come to that do the same at once. */
    static <T> List<T> atOnce(int count, Act<T> act) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var acts = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> act.by(i))
                    .toList();
            var done = new ArrayList<T>();
            for (var future : threads.invokeAll(acts)) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private static synchronized KeysServer server() {
        try {
            running = running == null ? new KeysServer() : running;
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
