package org.undersigned.ledger.log;

import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.TileHashes;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.log.WitnessRow.Outcome;
import org.undersigned.ledger.witness.AddCheckpoint;
import org.undersigned.ledger.witness.WitnessClient;

/** Asks one witness for its signature, from whatever it has seen before, and keeps what it says. */
final class WitnessVisit {

    private static final Logger LOG = Logger.getLogger(WitnessVisit.class);

    /** What it has seen last, what was published meanwhile, and once more. */
    private static final int TRIES = 4;

    private final WitnessClient client;
    private final LogDatabase database;

    WitnessVisit(WitnessClient client, LogDatabase database) {
        this.client = client;
        this.database = database;
    }

    VerifierKey key() {
        return client.key();
    }

    /** Asks about that checkpoint, or one that is published meanwhile; never throws for what the witness does. */
    void about(Note note) {
        var known = database.together(connection -> WitnessRow.of(connection, key()));
        long size = Checkpoint.of(note).size();
        try {
            ask(note, known.size() == null ? 0 : Math.min(known.size(), size), TRIES);
        } catch (BadLog ourOwn) {
            // the guard looks at all that we have, and says so
            LOG.warnf("The witness %s was not asked: %s", key().name(), ourOwn.getMessage());
        }
    }

    private void ask(Note note, long old, int tries) {
        long size = Checkpoint.of(note).size();
        var reply = client.ask(new AddCheckpoint(old, proof(old, size), note));
        switch (reply.kind()) {
            case COSIGNED -> cosigned(note, reply.signature());
            case AT_SIZE -> {
                if (reply.size() == old && old == size) {
                    refused(Outcome.OTHER_ROOT, "");
                } else if (reply.size() == old || tries == 1) {
                    refused(Outcome.NONSENSE, "it says again and again that it has seen " + reply.size());
                } else {
                    from(reply.size(), note, tries - 1);
                }
            }
            case BAD_PROOF -> refused(old == 0 ? Outcome.NONSENSE : Outcome.OTHER_ROOT, reply.why());
            default -> refused(Outcome.valueOf(reply.kind().name()), reply.why());
        }
    }

    /** Another instance may have published, and asked, since that checkpoint. */
    private void from(long seen, Note note, int tries) {
        var last = database.together(Archive::last).map(Archive.Published::note).orElse(note);
        if (seen > Checkpoint.of(last).size()) {
            refused(Outcome.SEEN_MORE, String.valueOf(seen));
        } else {
            ask(last, seen, tries);
        }
    }

    private List<byte[]> proof(long old, long size) {
        return old == 0 || old == size
                ? List.of()
                : database.together(connection -> new TileHashes(size, KeptTiles.of(connection)).consistency(old));
    }

    private void cosigned(Note note, Note.Signature signature) {
        var at = Instant.ofEpochSecond(key().time(signature).orElseThrow());
        long size = Checkpoint.of(note).size();
        database.together(connection -> {
            Archive.cosign(connection, size, key(), signature);
            WitnessRow.cosigned(connection, key(), size, at);
            return null;
        });
    }

    private void refused(Outcome outcome, String detail) {
        var before = database.together(connection -> {
            var known = WitnessRow.of(connection, key());
            WitnessRow.refused(connection, key(), outcome, detail);
            return known;
        });
        if (before.outcome() != outcome) {
            LOG.warnf("The witness %s has not cosigned: %s %s", key().name(), outcome, detail);
        }
    }
}
