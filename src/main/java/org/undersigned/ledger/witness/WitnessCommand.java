package org.undersigned.ledger.witness;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.platform.CommandLine.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whoever watches the log of somebody else. Needs a folder of its own, and no database, account or configuration. */
@Dependent
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Watches logs of others: cosigns their checkpoints as long as nothing is taken away or changed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it was told to end", "1:it could not begin", "2:wrong usage"})
public class WitnessCommand implements Subcommand {

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            required = true,
            description = "Its key, and what it has seen. Must never be put back from a backup")
    Path folder;

    @Option(names = "--name", paramLabel = "NAME", description = "Of a new witness, such as chamber.example/witness")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--log",
            paramLabel = "KEY",
            required = true,
            description = "A verifier key of a log to watch; repeatable, also for several keys of one log")
    List<String> logs;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where it listens (default: ${DEFAULT-VALUE})")
    String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: ${DEFAULT-VALUE})")
    int port = 8090;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var seen = new Seen(folder.resolve("seen"));
                var server = server(seen)) {
            out.printf("listens     http://%s:%d%n", host, server.port());
            out.flush();
            Thread.currentThread().join();
            return 0;
        } catch (IOException | IllegalArgumentException | BadLog e) {
            out.println("NOT BEGUN: " + e.getMessage());
            out.flush();
            return 1;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private WitnessServer server(Seen seen) throws IOException {
        var out = spec.commandLine().getOut();
        var keys = logs.stream().map(VerifierKey::parsed).toList();
        keys.stream()
                .filter(key -> key.kind() != VerifierKey.Kind.LOG)
                .findFirst()
                .ifPresent(key -> {
                    throw new BadLog("This is not the key of a log: " + key);
                });
        var key = WitnessKey.in(folder, name);
        out.printf("witness     %s%n", key.verifier());
        keys.forEach(one -> out.printf("watches     %s%n", one));
        WitnessServer.tune();
        var witness = new Witness(key, seen, keys, Clock.systemUTC());
        return new WitnessServer(new InetSocketAddress(host, port), witness, key.verifier(), out);
    }
}
