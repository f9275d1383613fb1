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
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.vault.Secrets;

/**
 * The keys that sign checkpoints: secrets of the vault. What verifies them stands in the table {@code ledger_key} for good.
 * While one takes over from another both sign.
 */
@ApplicationScoped
class LogKeys {

    private static final String SCOPE = "ledger";

    /** @param retired whether it signs no more */
    record Known(int number, VerifierKey verifier, Instant since, boolean retired) {}

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    @Inject
    Origin origin;

    /** All that ever signed, the newest first. */
    static List<Known> known(Connection connection) throws SQLException {
        return LogDatabase.all(
                connection,
                row -> new Known(
                        row.getInt(1),
                        VerifierKey.parsed(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4) != null),
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
        return known.stream().filter(key -> !key.retired).map(this::secret).toList();
    }

    /** A new one, which signs beside the others from now on. */
    SigningKey rotate(Connection connection) throws SQLException {
        return add(
                connection,
                known(connection).stream().mapToInt(Known::number).max().orElse(0) + 1);
    }

    /** Only the newest signs from now on. */
    int retire(Connection connection) throws SQLException {
        return LogDatabase.update(
                connection,
                "update ledger_key set retired_at = ? where retired_at is null"
                        + " and number < (select max(number) from ledger_key)",
                Timestamp.from(clock.instant()));
    }

    private SigningKey add(Connection connection, int number) throws SQLException {
        var key = key(number);
        LogDatabase.update(
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
