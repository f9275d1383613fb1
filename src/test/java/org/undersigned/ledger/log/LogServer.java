package org.undersigned.ledger.log;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Source;
import org.undersigned.ledger.Tile;
import org.undersigned.vault.Secrets;

/** A PostgreSQL with all tables, and instances of the sequencer over it, for tests without the service. */
final class LogServer implements AutoCloseable {

    static final String ORIGIN = "assembly.example/ledger";
    private static final String FIRST = "postgres";

    private final EmbeddedPostgres server;

    LogServer() throws IOException {
        Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
        server = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(source(FIRST))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    DataSource source(String database) {
        return server.getDatabase("postgres", database);
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** An instance of the service, as far as the log is concerned. */
    Instance instance(String database, Optional<Path> copy) {
        return new Instance(source(database), copy, Duration.ZERO);
    }

    /** A copy of the database as it is now. */
    void copy(String from, String to) throws SQLException {
        run("template1", "create database \"" + to + "\" template \"" + from + '"');
    }

    void run(String database, String sql) throws SQLException {
        try (var connection = source(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String database, String sql) throws SQLException {
        try (var connection = source(database).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** So many entries, no two alike. */
    void enter(String database, int count) throws SQLException {
        run(
                database,
                "insert into ledger_entry (leaf) select sha256(int8send(n) || uuid_send(gen_random_uuid()))"
                        + " from generate_series(1, " + count + ") n");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One sequencer with all that it needs. */
    static final class Instance implements Source {
        final Sequencer sequencer = new Sequencer();
        final Shown shown = new Shown();
        final LogKeys keys = new LogKeys();
        final LogDatabase database = new LogDatabase();
        final Witnesses witnesses = new Witnesses();

        Instance(DataSource source, Optional<Path> copy, Duration waits) {
            this(source, copy, waits, ORIGIN);
        }

        Instance(DataSource source, Optional<Path> copy, Duration waits, String name) {
            this(source, copy, waits, name, List.of());
        }

        Instance(
                DataSource source,
                Optional<Path> copy,
                Duration waits,
                String name,
                List<LedgerConfig.Watcher> watchers) {
            var config = new Config(Optional.of(name), 256, waits, "off", 2000, copy, watchers, Duration.ofSeconds(1));
            database.source = source;
            keys.clock = Clock.systemUTC();
            keys.origin = new Origin(config, null);
            keys.entries = key -> key.toString().getBytes(StandardCharsets.UTF_8);
            keys.secrets = new Secrets() {
                @Override
                public byte[] get(String scope, String purpose) {
                    return ByteBuffer.allocate(32)
                            .putInt((scope + purpose).hashCode())
                            .array();
                }
            };
            var last = new LastCopy();
            last.config = config;
            var guard = new Guard();
            guard.origin = keys.origin;
            guard.copy = last;
            guard.witnesses = witnesses;
            witnesses.clock = keys.clock;
            witnesses.database = database;
            witnesses.config = config;
            witnesses.keys = keys;
            witnesses.origin = keys.origin;
            witnesses.begin();
            sequencer.witnesses = witnesses;
            sequencer.clock = keys.clock;
            sequencer.config = config;
            sequencer.database = database;
            sequencer.waiting = new Waiting();
            sequencer.guard = guard;
            sequencer.keys = keys;
            sequencer.copy = last;
            sequencer.origin = keys.origin;
            shown.database = database;
        }

        /** Until nothing waits that is due. */
        void settle() {
            while (sequencer.round()) {
                Thread.onSpinWait();
            }
        }

        Audit audit() {
            return new Audit(this, ORIGIN, shown.keys());
        }

        @Override
        public Optional<byte[]> get(String path, int longest) {
            return path.equals("checkpoint")
                    ? database.together(Archive::last).map(last -> last.note().bytes())
                    : Tile.at(path).flatMap(shown::tile);
        }

        Note note() {
            return database.together(Archive::last).orElseThrow().note();
        }
    }

    private record Config(
            Optional<String> origin,
            int batch,
            Duration waits,
            String looksEvery,
            int atOnce,
            Optional<Path> copy,
            List<Watcher> witnesses,
            Duration witnessPatience)
            implements LedgerConfig {}
}
