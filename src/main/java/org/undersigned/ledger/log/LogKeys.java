package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.Jdbc;
import org.undersigned.vault.Secrets;

/**
 * The keys that sign checkpoints: secrets of the vault. What verifies them stands in the table {@code ledger_key} for good.
 * While one takes over from another both sign.
 */
@ApplicationScoped
class LogKeys {

    private static final String SCOPE = "ledger";

    /** @param retiredAt since when it signs no more, or null */
    record Known(int number, VerifierKey verifier, Instant since, Instant retiredAt) {

        boolean retired() {
            return retiredAt != null;
        }
    }

    /** The entry of the newest key is under no published checkpoint yet. */
    static final class Unentered extends RuntimeException {}

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    @Inject
    Origin origin;

    @Inject
    KeyEntries entries;

    /** All that ever signed, the newest first. */
    static List<Known> known(Connection connection) throws SQLException {
        return Jdbc.all(
                connection,
                row -> new Known(
                        row.getInt(1),
                        VerifierKey.parsed(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()),
                "select number, verifier, since, retired_at from ledger_key order by number desc");
    }

    /**
     * Those that sign, the newest first; the first is made when it is first asked for.
     *
     * @throws BadLog where the vault has another secret than the one that signed so far
     */
    List<SigningKey> signing(Connection connection) throws SQLException {
        var known = known(connection);
        if (known.isEmpty()) {
            return List.of(add(connection, 1));
        }
        return known.stream().filter(key -> !key.retired()).map(this::secret).toList();
    }

    /** A new one, which signs beside the others from now on. The log itself tells of it, for those who know the older ones. */
    SigningKey rotate(Connection connection) throws SQLException {
        signing(connection); // nobody takes over from a key that was never there
        var key = add(
                connection,
                known(connection).stream().mapToInt(Known::number).max().orElse(0) + 1);
        Jdbc.update(connection, "insert into ledger_entry (leaf) values (?)", entries.of(key.verifier()));
        return key;
    }

    /**
     * Only the newest signs from now on.
     *
     * @throws Unentered where a reader who knows the older ones alone cannot know of it yet
     */
    int retire(Connection connection) throws SQLException {
        var known = known(connection);
        if (known.size() > 1 && !isEntered(connection, entries.of(known.get(0).verifier))) {
            throw new Unentered();
        }
        return Jdbc.update(
                connection,
                "update ledger_key set retired_at = ? where retired_at is null"
                        + " and number < (select max(number) from ledger_key)",
                Timestamp.from(clock.instant()));
    }

    /** Whether its entry is under a published checkpoint, which the older ones have signed. */
    private static boolean isEntered(Connection connection, byte[] entry) throws SQLException {
        return Jdbc.first(
                        connection,
                        row -> true,
                        "select 1 from ledger_place where leaf_hash = ? and index < (select max(size) from ledger_checkpoint)",
                        Merkle.leaf(entry))
                .isPresent();
    }

    private SigningKey add(Connection connection, int number) throws SQLException {
        var key = key(number);
        Jdbc.update(
                connection,
                "insert into ledger_key (number, verifier, since) values (?, ?, ?)",
                number,
                key.verifier().toString(),
                Timestamp.from(clock.instant()));
        return key;
    }

    private SigningKey secret(Known known) {
        var key = key(known.number);
        if (!key.verifier().equals(known.verifier)) {
            throw new BadLog("The vault does not have the secret of the key " + known.verifier
                    + ": its database was lost or restored from before that key, or the origin has changed");
        }
        return key;
    }

    private SigningKey key(int number) {
        return new SigningKey(
                origin.toString(), VerifierKey.Kind.LOG, secrets.get(SCOPE, "signs checkpoints " + number));
    }
}
