package org.undersigned.ledger.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code undersigned.ledger.…} */
@ConfigMapping(prefix = "undersigned.ledger")
public interface LedgerConfig {

    /** The name of the log in its checkpoints, for good. The base URL without its scheme, and {@code /ledger}. */
    Optional<String> origin();

    /** So many entries are published together, in an order that tells nothing, or fewer after {@link #waits()}. */
    @WithDefault("256")
    int batch();

    /** How long an entry waits for others at most. */
    @WithDefault("1m")
    Duration waits();

    /** How often this instance looks for entries; {@code off} leaves it to others. */
    @WithDefault("1s")
    String looksEvery();

    /** What one transaction places at most, some 200 bytes of memory each; the rest follows at once. */
    @WithDefault("16384")
    int atOnce();

    /**
     * Where the last checkpoint is kept outside the database, so that a database restored from an old backup is noticed. Not
     * on the disk of the database, and in none of its backups. Nothing is kept where it is empty.
     */
    Optional<Path> copy();

    /** Who is asked to cosign each checkpoint; what they remember is asked for at start. */
    List<Watcher> witnesses();

    /** How long one answer of a witness is waited for. */
    @WithDefault("5s")
    Duration witnessPatience();

    /** A witness of somebody else. */
    interface Watcher {

        /** Its verifier key, {@code NAME+ID+KEY}. */
        String key();

        /** Before {@code /add-checkpoint}. */
        URI url();
    }
}
