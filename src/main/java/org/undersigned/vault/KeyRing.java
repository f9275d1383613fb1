package org.undersigned.vault;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.undersigned.platform.Jdbc;

/**
 * The key-encryption keys as this instance knows them, read anew every half minute, and at once when something turns up
 * that another instance has wrapped under a newer one.
 */
@ApplicationScoped
class KeyRing {

    private static final Duration REREAD = Duration.ofSeconds(30);

    private record Ring(List<KeyEncryptionKey> keys, Instant readAt) {
        KeyEncryptionKey newest() {
            return keys.get(0);
        }

        Optional<KeyEncryptionKey> find(String id) {
            return keys.stream().filter(key -> key.id.equals(id)).findFirst();
        }
    }

    @Inject
    Clock clock;

    @Inject
    KeyProvider provider;

    @Inject
    KeysDatabase database;

    private volatile Ring ring;

    /** A ring that lacks a key is told of when the service starts, not when the first row cannot be read. */
    void start(@Observes StartupEvent start) {}

    @PostConstruct
    void open() {
        var needed = database.ask(connection ->
                Jdbc.all(connection, row -> row.getString(1), "select id from kek order by added_at, id"));
        var have = provider.keys().stream().map(key -> key.id).toList();
        var missing = needed.stream().filter(id -> !have.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The database of the keys holds what is wrapped under key-encryption keys that are not there: "
                            + String.join(", ", missing)
                            + ". Restore their files to the directory of the keys (docs/operating.md)");
        }
        if (have.isEmpty()) {
            provider.add();
        }
        read();
    }

    /** The key that wraps. */
    KeyEncryptionKey newest() {
        return fresh().newest();
    }

    /** The key of that id. */
    KeyEncryptionKey get(String id) {
        return fresh().find(id)
                .or(() -> read().find(id))
                .orElseThrow(() -> new IllegalStateException(
                        "Key-encryption key " + id + " is not there: restore its file to the directory of the keys"));
    }

    /** A new key, which wraps from now on. */
    KeyEncryptionKey rotate() {
        provider.add();
        return reread();
    }

    /** The key that wraps, whatever this instance has believed so far. */
    KeyEncryptionKey reread() {
        return read().newest();
    }

    private Ring fresh() {
        var known = ring;
        return clock.instant().isBefore(known.readAt().plus(REREAD)) ? known : read();
    }

    /** The newest key is noted in the database before anything is wrapped under it. */
    private synchronized Ring read() {
        var keys = provider.keys();
        if (keys.isEmpty()) {
            throw new IllegalStateException("The directory of the keys has lost its key-encryption keys");
        }
        if (ring == null || !ring.newest().id.equals(keys.get(0).id)) {
            note(keys.get(0));
        }
        ring = new Ring(keys, clock.instant());
        return ring;
    }

    private void note(KeyEncryptionKey key) {
        database.ask(connection -> Jdbc.update(
                connection,
                "insert into kek (id, added_at) values (?, ?) on conflict do nothing",
                key.id,
                Timestamp.from(clock.instant())));
    }
}
