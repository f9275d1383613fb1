package org.undersigned.ledger.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Checkpoint;
import org.undersigned.ledger.Merkle;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Proofs;
import org.undersigned.ledger.SigningKey;
import org.undersigned.ledger.VerifierKey;

/**
 * Cosigns checkpoints of the logs that it watches, each only if its tree begins with the one that it cosigned before
 * (C2SP tlog-witness). It never cosigns a smaller tree after a larger one, nor two roots of one size.
 */
final class Witness {

    /** What is answered over HTTP. */
    record Answer(int status, String type, String body) {

        private static final String TEXT = "text/plain;charset=utf-8";

        static Answer told(int status, String why) {
            return new Answer(status, TEXT, why + "\n");
        }

        /** The size that this witness has seen. */
        private static Answer seen(long size) {
            return new Answer(CONFLICT, "text/x.tlog.size", size + "\n");
        }
    }

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SigningKey key;
    private final Seen seen;
    private final List<VerifierKey> logs;
    private final Clock clock;

    /** @param logs all keys of every log that is watched */
    Witness(SigningKey key, Seen seen, List<VerifierKey> logs, Clock clock) {
        this.key = key;
        this.seen = seen;
        this.logs = List.copyOf(logs);
        this.clock = clock;
    }

    /**
     * Looks at a request for a cosignature.
     *
     * @throws IOException where what it remembers cannot be read, or not be written: nothing is signed then
     */
    Answer add(byte[] body) throws IOException {
        AddCheckpoint asked;
        Checkpoint checkpoint;
        try {
            asked = AddCheckpoint.parsed(body);
            checkpoint = Checkpoint.of(asked.note());
        } catch (BadLog e) {
            return Answer.told(BAD_REQUEST, e.getMessage());
        }
        var keys = logs.stream().filter(one -> one.isOfLog(checkpoint.origin())).toList();
        if (keys.isEmpty()) {
            return Answer.told(NOT_FOUND, "This log is not watched here");
        }
        if (!isSigned(asked.note(), keys)) {
            return Answer.told(FORBIDDEN, "No key of the log that is known here has signed this");
        }
        if (asked.old() > checkpoint.size()) {
            return Answer.told(BAD_REQUEST, "The old size is larger than that of the checkpoint");
        }
        return cosign(asked, checkpoint);
    }

    private static boolean isSigned(Note note, List<VerifierKey> keys) {
        try {
            return !note.signers(keys).isEmpty();
        } catch (BadLog falseSignature) {
            return false;
        }
    }

    /** Two at once follow one another: what is remembered is compared and replaced as one. */
    private synchronized Answer cosign(AddCheckpoint asked, Checkpoint now) throws IOException {
        var before = seen.last(now.origin());
        long size = before.map(Checkpoint::size).orElse(0L);
        if (asked.old() != size || before.filter(last -> isOther(last, now)).isPresent()) {
            return Answer.seen(size);
        }
        if (!follows(asked, before, now)) {
            return Answer.told(UNPROCESSABLE, "The proof does not lead from what was seen before to this");
        }
        seen.keep(now.origin(), asked.note());
        var signature = key.cosign(asked.note().text(), clock.instant().getEpochSecond());
        return new Answer(OK, Answer.TEXT, signature.toString());
    }

    private static boolean isOther(Checkpoint last, Checkpoint now) {
        return last.size() == now.size() && !last.isSameTree(now);
    }

    /** Every tree begins with an empty one, and of an empty one there is but one root. */
    private static boolean follows(AddCheckpoint asked, Optional<Checkpoint> before, Checkpoint now) {
        if (asked.old() == 0) {
            return asked.proof().isEmpty() && (now.size() > 0 || Arrays.equals(now.root(), Merkle.empty()));
        }
        return Proofs.isConsistent(asked.old(), now.size(), before.orElseThrow().root(), now.root(), asked.proof());
    }
}
