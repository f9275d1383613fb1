package org.undersigned.ledger.log;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.undersigned.ledger.BadLog;
import org.undersigned.platform.CommandLine.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The log of this installation on the command line. */
@Dependent
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Looks after the public log of this installation.",
        subcommands = {LedgerCommand.Status.class, LedgerCommand.Rotate.class})
class LedgerCommand implements Subcommand {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: status or rotate");
    }

    /** Whether a restored database may go on. */
    @Dependent
    @Unremovable
    @Command(
            name = "status",
            description = "Says how far the log is, and whether the database holds what was promised.")
    static class Status implements Callable<Integer> {

        @Inject
        LogDatabase database;

        @Inject
        Guard guard;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            database.together(Archive::last)
                    .ifPresentOrElse(
                            last -> out.printf("published %s  %s%n", last.at(), last.checkpoint()),
                            () -> out.println("nothing is published yet"));
            database.together(LogKeys::known)
                    .forEach(key -> out.printf(
                            "key %s  since %s%s%n", key.verifier(), key.since(), key.retired() ? "  retired" : ""));
            try {
                database.together(connection -> {
                    Sequencer.exclude(connection);
                    var tree = Tree.read(connection);
                    guard.check(connection, tree);
                    out.printf(
                            "the database holds %d entries in their places, and all that was promised%n", tree.size());
                    return null;
                });
                return 0;
            } catch (BadLog mismatch) {
                out.println("NOT SAFE TO GO ON: " + mismatch.getMessage());
                return 1;
            }
        }
    }

    /** While the new key becomes known both sign. */
    @Dependent
    @Unremovable
    @Command(
            name = "rotate",
            description = "Makes a new key, which signs beside the older ones from the next checkpoint on.")
    static class Rotate implements Callable<Integer> {

        @Inject
        LogDatabase database;

        @Inject
        LogKeys keys;

        @Option(names = "--retire", description = "Makes none, but lets only the newest sign from now on")
        boolean retire;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            String done = database.together(connection -> {
                Sequencer.exclude(connection);
                return retire
                        ? keys.retire(connection) + " keys sign no more"
                        : "Signing with " + keys.rotate(connection).verifier() + ", too";
            });
            spec.commandLine().getOut().println(done);
            return 0;
        }
    }
}
