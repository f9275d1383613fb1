package org.undersigned.ledger.log;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** A sequencer in a process of its own, which may be killed: JDBC URL and the file of the copy. */
public final class SequencerProcess {

    private SequencerProcess() {}

    public static void main(String... args) throws InterruptedException {
        var source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        var here = new LogServer.Instance(source, Optional.of(Path.of(args[1])), Duration.ZERO);
        while (here.sequencer.stopped().isEmpty()) {
            if (!here.sequencer.round()) {
                Thread.sleep(1);
            }
        }
        System.exit(3);
    }
}
