package org.undersigned.signing.citizens;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks for canaries in files: for each form of each, at every position. */
public final class CanarySearch {

    private static final int WINDOW = 8;
    private static final int BITS = 24;
    private static final int TRIES = 5;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<Long, List<byte[]>> forms = new HashMap<>();
    private final BitSet likely = new BitSet(1 << BITS);

    public CanarySearch(Collection<Canary> canaries) {
        canaries.stream().flatMap(canary -> canary.forms().stream()).forEach(form -> {
            var window = ByteBuffer.wrap(form).getLong();
            forms.computeIfAbsent(window, any -> new ArrayList<>()).add(form);
            likely.set(place(window));
        });
    }

    public boolean finds(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        for (int at = 0; at + WINDOW <= bytes.limit(); at++) {
            var window = bytes.getLong(at);
            if (likely.get(place(window)) && isForm(window, bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isForm(long window, ByteBuffer bytes, int at) {
        return forms.getOrDefault(window, List.of()).stream()
                .anyMatch(form -> at + form.length <= bytes.limit()
                        && ByteBuffer.wrap(form).equals(bytes.slice(at, form.length)));
    }

    /**
     * Which files of the database's directory, written since, hold any; everything that is in memory is written first.
     * Where PostgreSQL takes a file away before it is read, all are read again: what stood in it may stand in another.
     */
    public Set<String> inDatabase(DataSource database, Instant since) throws SQLException, IOException {
        var directory = written(database);
        for (int tries = 1; ; tries++) {
            try {
                return among(directory, since);
            } catch (NoSuchFileException takenAway) {
                if (tries == TRIES) {
                    throw takenAway;
                }
            }
        }
    }

    private static Path written(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (var row = statement.executeQuery("show data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            }
        }
    }

    private Set<String> among(Path directory, Instant since) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(one -> isWrittenSince(one, since)).toList()) {
                if (finds(file)) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    /** What was written last before anybody signed cannot name them. */
    private static boolean isWrittenSince(Path file, Instant since) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }

    private static int place(long window) {
        return (int) (window * SPREAD >>> (Long.SIZE - BITS));
    }
}
