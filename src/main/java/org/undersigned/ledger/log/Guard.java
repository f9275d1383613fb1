package org.undersigned.ledger.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.TileHashes;
import org.undersigned.ledger.VerifierKey;

/**
 * Holds the tree against all that was promised: the last archived checkpoint, its copy outside the database, and what
 * witnesses have seen. Whatever does not follow from them is not signed.
 */
@ApplicationScoped
class Guard {

    @Inject
    Origin origin;

    @Inject
    LastCopy copy;

    @Inject
    Witnesses witnesses;

    /** @throws BadLog where the tree is smaller than what was published, or another one */
    void check(Connection connection, Tree tree) throws SQLException {
        var hashes = new TileHashes(tree.size(), KeptTiles.of(connection));
        if (!Arrays.equals(hashes.rootAt(tree.size()), tree.root())) {
            throw new BadLog("The tiles in the database do not make up its tree of %d entries".formatted(tree.size()));
        }
        var archived = Archive.last(connection);
        if (archived.isPresent()) {
            mustHold(tree, hashes, archived.get().checkpoint(), "the last published checkpoint");
        }
        var kept = copy.read();
        if (kept.isPresent()) {
            var keys = LogKeys.known(connection).stream()
                    .map(LogKeys.Known::verifier)
                    .toList();
            mustBeOurs(kept.get().signers(keys));
            mustHold(tree, hashes, Checkpoint.of(kept.get()), "the copy of the last checkpoint outside the database");
        }
        witnesses.mustNotContradict(connection);
    }

    /** A database without our key has lost everything, the key's row included. */
    private static void mustBeOurs(Collection<VerifierKey> signers) {
        if (signers.isEmpty()) {
            throw new BadLog(
                    "The copy of the last checkpoint outside the database is signed by no key that the database"
                            + " knows: it is of another database, or this one was restored from before its key");
        }
    }

    private void mustHold(Tree tree, TileHashes hashes, Checkpoint promised, String what) {
        if (!promised.origin().equals(origin.toString())) {
            throw new BadLog("The log is called %s, but %s is of %s".formatted(origin, what, promised.origin()));
        }
        if (promised.size() > tree.size()) {
            throw new BadLog("The database has %d entries, but %s has %d: an old backup was restored"
                    .formatted(tree.size(), what, promised.size()));
        }
        if (!Arrays.equals(hashes.rootAt(promised.size()), promised.root())) {
            throw new BadLog(
                    ("The first %d entries of the database are not those of %s: an old backup was restored, and"
                                    + " others were added")
                            .formatted(promised.size(), what));
        }
    }
}
