package org.undersigned.ledger.log;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.undersigned.ledger.BadLog;
import org.undersigned.platform.CommandGroup;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The log of this installation on the command line. */
@Dependent
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Looks after the public log of this installation.",
        subcommands = {LedgerCommand.Status.class, LedgerCommand.Rotate.class})
class LedgerCommand extends CommandGroup implements Subcommand {

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

        @Inject
        Witnesses witnesses;

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
                witnesses.askAll();
                witnesses.rows().forEach(row -> out.println(told(row)));
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

    private static String told(WitnessRow row) {
        var seen = row.size() == null
                ? "has cosigned nothing yet"
                : "cosigned %d entries at %s".formatted(row.size(), row.cosignedAt());
        return row.outcome() == WitnessRow.Outcome.COSIGNED
                ? "witness %s  %s".formatted(row.key().name(), seen)
                : "witness %s  %s; now %s%s"
                        .formatted(
                                row.key().name(),
                                seen,
                                row.outcome(),
                                row.detail() == null ? "" : " (" + row.detail() + ")");
    }

    /** While the new key becomes known both sign. */
    @Dependent
    @Unremovable
    @Command(
            name = "rotate",
            description = "Makes a new key, which signs beside the older ones from the next checkpoint on.")
    static class Rotate implements Callable<Integer> {

        @Inject
        LogDesk desk;

        @Option(names = "--retire", description = "Makes none, but lets only the newest sign from now on")
        boolean retire;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            try {
                out.println(
                        retire
                                ? desk.retire(LogDesk.By.OPERATOR) + " keys sign no more"
                                : "Signing with " + desk.rotate(LogDesk.By.OPERATOR) + ", too");
                return 0;
            } catch (Refusal refused) {
                var remark = refused.remarks.get(0);
                out.println(
                        Messages.say(Locale.ENGLISH, remark.key(), remark.args().toArray()));
                return 1;
            }
        }
    }
}
