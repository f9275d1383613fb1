package org.undersigned.registry.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Keeper;
import org.undersigned.registry.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import-register FILE --register NAME [--body CODE] [--apply]}: says what a register would change, and with
 * {@code --apply} does it. Ends with 0, or with 1 when the file or an entry is refused.
 */
@Dependent
@Command(
        name = "import-register",
        mixinStandardHelpOptions = true,
        description = "Compares a register of people with the registry, and applies it if told to.")
class ImportRegister implements Subcommand {

    private static final int MOST_REMARKS = 1000;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Popolo JSON, or a table as docs/registers.md describes them.")
    Path file;

    @Option(names = "--register", description = "Lasting name of the register; the file's name without it.")
    String register;

    @Option(names = "--body", description = "Code of the body whose people it lists; without it, it brings its own.")
    String body;

    @Option(names = "--complete-on", description = "It lists everybody: what it no longer has ended before this day.")
    LocalDate completeOn;

    @Option(names = "--apply", description = "Do it, and do not only say what would be done.")
    boolean apply;

    @Inject
    Intake intake;

    @Inject
    Entries entries;

    @Override
    public Integer call() {
        var keeper = Keeper.command(System.getProperty("user.name", "command"));
        try {
            var id = intake.take(readable(), new Sending(register, bodyId(), file.toString(), completeOn), keeper).id;
            intake.read(id, file);
            var in = told(id);
            if (apply && in.refusal == null) {
                intake.begin(id, keeper);
                intake.apply(id, keeper);
                in = told(id);
            }
            return in.refusal == null && in.count(null, Verdict.REJECTED) == 0 ? 0 : 1;
        } catch (Refusal refusal) {
            refusal.remarks.stream().map(Told::of).forEach(why -> complain(file.toString(), why));
            return 1;
        }
    }

    private Path readable() {
        if (!Files.isReadable(file)) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "registry_no_file");
        }
        return file;
    }

    private String bodyId() {
        return body == null
                ? null
                : QuarkusTransaction.requiringNew().call(() -> Organization.assembly(body)
                        .orElseThrow(() -> Refusal.field("body", "registry_unknown_body", body))
                        .id);
    }

    private RegisterImport told(String id) {
        var in = QuarkusTransaction.requiringNew().call(() -> RegisterImport.of(id));
        var out = spec.commandLine().getOut();
        out.println(file + ": " + in.state);
        in.counts.forEach((subject, verdicts) -> out.println("  " + subject + " " + verdicts));
        if (in.refusal != null) {
            in.refusal.forEach(why -> complain(file.toString(), why));
        }
        for (var verdict : new Verdict[] {Verdict.REJECTED, Verdict.DOUBTFUL}) {
            entries.page(id, null, verdict, new Paging(1, MOST_REMARKS))
                    .forEach(row -> row.remarks().forEach(why -> complain(row.place() + " " + row.name(), why)));
        }
        out.flush();
        return in;
    }

    private void complain(String place, Told why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(place + (why.field() == null ? "" : ", " + why.field()) + ": " + why.say(Locale.ENGLISH));
    }
}
