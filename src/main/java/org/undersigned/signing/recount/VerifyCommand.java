package org.undersigned.signing.recount;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.ledger.Audit;
import org.undersigned.ledger.BadLog;
import org.undersigned.ledger.Folder;
import org.undersigned.ledger.Memory;
import org.undersigned.ledger.Note;
import org.undersigned.ledger.Quoted;
import org.undersigned.ledger.Receipt;
import org.undersigned.ledger.Source;
import org.undersigned.ledger.VerifierKey;
import org.undersigned.ledger.Website;
import org.undersigned.platform.CommandLine.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whoever does not want to believe the figures counts them. Needs no database, no account and no configuration. */
@Dependent
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a whole public log and counts every text anew from its files.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is as it must be", "1:it is not, or could not be read", "2:wrong usage"})
public class VerifyCommand implements Subcommand {

    @Parameters(paramLabel = "URL|FOLDER", description = "The log (https://…/ledger), or a mirror of it")
    String log;

    @Option(names = "--key", paramLabel = "KEY", description = "A verifier key of the log, or of a witness; repeatable")
    List<String> given = new ArrayList<>();

    @Option(names = "--state", paramLabel = "FOLDER", description = "Where keys and checkpoints are remembered")
    Path state;

    @Option(names = "--mirror", paramLabel = "FOLDER", description = "Like --state, and keeps all files of the log")
    Path mirror;

    @Option(
            names = "--against",
            paramLabel = "URL|FOLDER",
            description = "Another view of the same log: finds out whether two readers are shown two logs")
    String other;

    @Option(names = "--receipt", paramLabel = "FILE", description = "Also checks a receipt; repeatable")
    List<Path> receipts = new ArrayList<>();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For each file (default: ${DEFAULT-VALUE})")
    int timeout = 30;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            verify(out);
            out.println("GOOD: all of this was checked, and nothing else is claimed.");
            return 0;
        } catch (BadLog bad) {
            out.println("BAD: " + bad.getMessage());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            out.println("NOT CHECKED: " + Quoted.of(String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            out.println("NOT CHECKED: more memory is needed, some 150 bytes for each entry (java -Xmx…)");
        }
        out.flush();
        return 1;
    }

    private void verify(PrintWriter out) throws IOException {
        var memory = memory();
        var source = source(log);
        var known = KnownKeys.of(given, memory, source, out);
        var keys = known.log();
        var origin = known.origin();
        var audit = new Audit(source, origin, keys);
        out.printf("log         %s%n", Quoted.of(origin));
        out.printf(
                "checkpoint  %s, signed by %d of %d known keys%n",
                audit.checkpoint(), signers(audit, keys), keys.size());
        known.tellWitnesses(audit.note(), out);
        var earlier = new ArrayList<Audit.Earlier>();
        memory.ifPresent(before -> earlier.addAll(before.checkpoints(origin, keys)));
        if (source instanceof Folder) {
            earlier.addAll(new Memory(Path.of(log)).checkpoints(origin, keys));
        }
        for (var file : receipts) {
            earlier.add(receipt(file, origin, keys, out));
        }
        if (other != null) {
            earlier.addAll(otherView(origin, keys, audit, out));
        }
        var recount = new Recount();
        memory.ifPresent(Memory::forgetDraft);
        memory.filter(own -> mirror != null).ifPresent(own -> audit.keeping(own::mirror));
        audit.run(earlier, recount);
        var lines = recount.lines();
        out.printf(
                "tree        every entry and every tile read, the root reckoned anew, equal to it at %d earlier checkpoints%n",
                earlier.size());
        lines.forEach(line -> out.println(told(line)));
        out.printf("cancels     each names one signature under its text, and no two the same%n");
        var more = known.with(recount.keys(), source, out);
        memory.ifPresent(own -> own.keep(more.all(), audit.note(), mirror != null));
    }

    private static String told(Recount.Line line) {
        return "text        %s, wording %.16s: %d count (%d signed, %d withdrawn, %d invalidated %s), %s"
                .formatted(
                        line.text().declarationId(),
                        line.text().wording(),
                        line.counted(),
                        line.signed(),
                        line.withdrawn(),
                        line.invalidated().values().stream().mapToLong(n -> n).sum(),
                        line.invalidated(),
                        line.opened() == 0
                                ? "opened before the log tells of it, or elsewhere"
                                : "opened %d and closed %d times".formatted(line.opened(), line.closed()));
    }

    /** The smaller of two views is checked whole here; the larger must hold it, which the run over it finds out. */
    private List<Audit.Earlier> otherView(String origin, List<VerifierKey> keys, Audit audit, PrintWriter out) {
        var view = new Audit(source(other), origin, keys);
        out.printf("also        %s at %s%n", view.checkpoint(), Quoted.of(other));
        if (view.checkpoint().size() <= audit.checkpoint().size()) {
            view.run(List.of(), (index, entry) -> {});
            return List.of(new Audit.Earlier(view.checkpoint(), "at " + other + ": two logs are shown to two readers"));
        }
        view.run(
                List.of(new Audit.Earlier(audit.checkpoint(), "at " + log + ": two logs are shown to two readers")),
                (index, entry) -> {});
        return List.of();
    }

    private static Audit.Earlier receipt(Path file, String origin, List<VerifierKey> keys, PrintWriter out)
            throws IOException {
        try (var content = Files.newInputStream(file)) {
            var receipt = Receipt.parsed(content.readNBytes(Note.LONGEST * 2));
            var entry = receipt.extra().orElseThrow(() -> new BadLog("The receipt does not hold its entry: " + file));
            var checkpoint = receipt.check(entry, origin, keys);
            out.printf("receipt     %s: entry %d is in the tree of %d%n", file, receipt.index(), checkpoint.size());
            return new Audit.Earlier(checkpoint, "in the receipt " + file);
        }
    }

    private static int signers(Audit audit, List<VerifierKey> keys) {
        return audit.note().signers(keys).size();
    }

    private Optional<Memory> memory() {
        return Optional.ofNullable(mirror != null ? mirror : state).map(Memory::new);
    }

    private Source source(String where) {
        return where.matches("https?://.+")
                ? new Website(URI.create(where), Duration.ofSeconds(timeout))
                : new Folder(Path.of(where));
    }
}
