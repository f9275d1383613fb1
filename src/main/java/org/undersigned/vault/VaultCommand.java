package org.undersigned.vault;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.undersigned.platform.CommandGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The key-encryption keys on the command line. Below {@code keys}. */
@Dependent
@Unremovable
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Keeps the keys under which the keys of personal data are kept.",
        subcommands = {VaultCommand.Rotate.class, VaultCommand.Status.class})
public class VaultCommand extends CommandGroup {

    /** Adds a key; the running service does the rest. */
    @Dependent
    @Unremovable
    @Command(
            name = "rotate",
            description = "Adds a key, which wraps from now on; the service rewraps what is under the older ones.")
    static class Rotate implements Callable<Integer> {

        @Inject
        KeyRing ring;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            try {
                spec.commandLine().getOut().println("Wrapping with " + ring.rotate().id);
                return 0;
            } catch (UnsupportedOperationException elsewhere) {
                spec.commandLine().getErr().println(elsewhere.getMessage());
                return 1;
            }
        }
    }

    /** What is wrapped under which. */
    @Dependent
    @Unremovable
    @Command(name = "status", description = "Says how many keys are wrapped under which, the newest first.")
    static class Status implements Callable<Integer> {

        @Inject
        Rewrapping rewrapping;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            rewrapping
                    .status()
                    .forEach(line -> out.printf(
                            "%s  since %s  rows %d  indexes %d%n",
                            line.id(), line.addedAt(), line.rows(), line.indexes()));
            return 0;
        }
    }
}
