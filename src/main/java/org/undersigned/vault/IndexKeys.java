package org.undersigned.vault;

import static org.undersigned.vault.KeyEncryptionKey.Use.INDEX;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.platform.Jdbc;
import org.undersigned.platform.Refusal;

/** The keys of the keyed digests, one for each scope and purpose, made when first asked for and remembered for a minute. */
@ApplicationScoped
class IndexKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    record Name(String scope, String purpose) {

        String whose() {
            return scope + '\0' + purpose;
        }
    }

    private record Remembered(Digest digest, Instant since) {}

    private record Kept(String purpose, byte[] wrapped, String kek) {}

    @Inject
    Clock clock;

    @Inject
    KeyRing ring;

    @Inject
    KeysDatabase database;

    private final Map<Name, Remembered> remembered = new ConcurrentHashMap<>();

    /** @throws Refusal (410) where the keys of that scope were destroyed */
    Digest get(String scope, String purpose) {
        var name = new Name(scope, purpose);
        var known = remembered.get(name);
        if (known == null || stale(known)) {
            known = new Remembered(new Digest(secret(name)), clock.instant());
            remembered.put(name, known);
        }
        return known.digest;
    }

    /** Destroys every key of that scope for good: none is made there again. */
    void destroy(String scope) {
        database.together(connection -> {
            lock(connection, scope);
            Jdbc.update(connection, "delete from index_key where scope = ?", scope);
            return Jdbc.update(connection, "insert into index_key (scope, purpose) values (?, '')", scope);
        });
        remembered.keySet().removeIf(name -> name.scope.equals(scope));
    }

    /** A destroyed key does not stay in the memory of an instance either. */
    @Scheduled(every = "30s", delayed = "30s")
    void forget() {
        remembered.values().removeIf(this::stale);
    }

    private boolean stale(Remembered known) {
        return !clock.instant().isBefore(known.since.plus(REMEMBERED));
    }

    /** The key itself, for whoever does not digest with it. */
    byte[] secret(Name name) {
        var kek = ring.newest();
        var kept = database.ask(connection -> find(connection, name))
                .orElseGet(() -> database.together(connection -> made(connection, name, kek)));
        if (kept.wrapped == null) {
            throw Refusal.of(Refusal.Kind.GONE, "vault_index_destroyed");
        }
        return ring.get(kept.kek).unwrap(INDEX, name.whose(), kept.wrapped);
    }

    /** The tombstone comes before the key. */
    private static Optional<Kept> find(Connection connection, Name name) throws SQLException {
        return Jdbc.first(
                connection,
                row -> new Kept(row.getString(1), row.getBytes(2), row.getString(3)),
                "select purpose, wrapped, kek from index_key where scope = ? and purpose in ('', ?)"
                        + " order by purpose limit 1",
                name.scope,
                name.purpose);
    }

    /** Of several instances at once the first makes it, and the others find it. */
    private static Kept made(Connection connection, Name name, KeyEncryptionKey kek) throws SQLException {
        lock(connection, name.scope);
        var there = find(connection, name);
        if (there.isPresent()) {
            return there.get();
        }
        var made = new Kept(name.purpose, kek.wrap(INDEX, name.whose(), Seal.randomKey()), kek.id);
        Jdbc.update(
                connection,
                "insert into index_key (scope, purpose, wrapped, kek) values (?, ?, ?, ?)",
                name.scope,
                name.purpose,
                made.wrapped,
                made.kek);
        return made;
    }

    /** Making and destroying follow one another, or a key could be made just after the tombstone. */
    private static void lock(Connection connection, String scope) throws SQLException {
        Jdbc.first(
                connection, row -> true, "select pg_advisory_xact_lock(hashtextextended('index_key ' || ?, 0))", scope);
    }
}
