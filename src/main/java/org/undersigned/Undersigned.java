package org.undersigned;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.undersigned.platform.CommandLine;
import org.undersigned.platform.OwnDatabase;

/** Starts the service; with arguments it runs one command on the same data and ends (see {@code --help}). */
@QuarkusMain
public class Undersigned {

    public static void main(String... args) {
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
