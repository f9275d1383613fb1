package org.undersigned.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.undersigned.platform.CommandLine.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys of API tokens on the command line. */
@Dependent
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Keeps the keys of API tokens.",
        subcommands = KeysCommand.Rotate.class)
class KeysCommand implements Subcommand {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: rotate");
    }

    /** Makes a new key; running instances use it within a minute. */
    @Dependent
    @Unremovable
    @Command(name = "rotate", description = "Makes a new key, which signs from now on; the older ones still verify.")
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
