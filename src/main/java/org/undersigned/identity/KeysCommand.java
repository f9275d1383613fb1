package org.undersigned.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.undersigned.platform.CommandGroup;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.vault.RecipientCommand;
import org.undersigned.vault.VaultCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keys on the command line: those of API tokens, and below them what the vault has. */
@Dependent
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Keeps the keys of API tokens and of personal data.",
        subcommands = {KeysCommand.Rotate.class, VaultCommand.class, RecipientCommand.class})
class KeysCommand extends CommandGroup implements Subcommand {

    /** Makes a new key; running instances use it within a minute. */
    @Dependent
    @Unremovable
    @Command(
            name = "rotate",
            description = "Makes a new key for API tokens, which signs from now on; the older ones still verify.")
    static class Rotate implements Callable<Integer> {

        @Inject
        TokenKeys keys;

        @Option(names = "--retire", description = "Removes the older keys at once, with every token that they signed")
        boolean retire;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().println("Signing with " + keys.rotate(retire));
            return 0;
        }
    }
}
