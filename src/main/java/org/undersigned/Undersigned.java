package org.undersigned;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.undersigned.ledger.witness.WitnessCommand;
import org.undersigned.platform.CommandLine;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.OwnDatabase;
import org.undersigned.signing.recount.VerifyCommand;

/** Starts the service; with arguments it runs one command on the same data and ends (see {@code --help}). */
@QuarkusMain
public class Undersigned {

    /** Commands for people who have nothing of this service but its jar: they start neither database nor service. */
    private static final Map<String, Supplier<Subcommand>> ALONE =
            Map.of("verify", VerifyCommand::new, "witness", WitnessCommand::new);

    public static void main(String... args) {
        if (args.length > 0 && ALONE.containsKey(args[0])) {
            var rest = Arrays.copyOfRange(args, 1, args.length);
            System.exit(new picocli.CommandLine(ALONE.get(args[0]).get()).execute(rest));
        }
        try {
            OwnDatabase.startUnlessConfigured();
        } catch (IllegalStateException misconfigured) {
            System.err.println(misconfigured.getMessage());
            System.exit(1);
        }
        if (args.length == 0) {
            Quarkus.run(args);
        } else {
            // a command must not take the port of the service that may be running beside it
            System.setProperty("quarkus.http.host-enabled", "false");
            // nor begin a job that ends with it
            System.setProperty("quarkus.scheduler.enabled", "false");
            // nor talk between the lines of its answer
            System.setProperty("quarkus.log.console.level", "WARN");
            System.setProperty("quarkus.log.console.stderr", "true");
            Quarkus.run(CommandLine.class, args);
        }
    }
}
