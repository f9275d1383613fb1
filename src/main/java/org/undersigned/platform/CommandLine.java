package org.undersigned.platform;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Runs one command of the jar. Every CDI bean that is a {@link Subcommand} is offered under its own name. */
public class CommandLine implements QuarkusApplication {

    /** A command that a feature offers on the command line; annotate it with picocli's {@code @Command(name = …)}. */
    public interface Subcommand extends java.util.concurrent.Callable<Integer> {}

    @Command(
            name = "undersigned",
            mixinStandardHelpOptions = true,
            description = "Without a command the service starts and listens.")
    static class Top {}

    @Inject
    @Any
    Instance<Subcommand> subcommands;

    @Inject
    IFactory factory;

    @Override
    public int run(String... args) {
        var commandLine = new picocli.CommandLine(new Top(), factory);
        subcommands.forEach(commandLine::addSubcommand);
        return commandLine.execute(args);
    }
}
