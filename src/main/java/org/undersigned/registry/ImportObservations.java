package org.undersigned.registry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.ObservationCsv.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-observations FILE --body pace}: ends with 0, or with 1 when a row or the file was refused. */
@Dependent
@Command(
        name = "import-observations",
        mixinStandardHelpOptions = true,
        description = "Reads dated observations of people in delegations and groups from a CSV file.")
class ImportObservations implements Subcommand {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV with date, given, family, country, group, source.")
    Path file;

    @Option(names = "--body", required = true, description = "Code of the body, such as pace.")
    String body;

    @Option(names = "--good-rows", description = "Take the good rows of a file that has bad ones.")
    boolean goodRows;

    @Inject
    ObservationCsv csv;

    @Override
    public Integer call() throws IOException {
        var organization = QuarkusTransaction.requiringNew().call(() -> Organization.assembly(body));
        if (organization.isEmpty()) {
            return complain(file.toString(), "registry_unknown_body", body);
        }
        try (var in = Files.newInputStream(file)) {
            return told(csv.read(in, organization.get().id, goodRows ? Mode.GOOD_ROWS : Mode.ALL_OR_NOTHING));
        } catch (Refusal refusal) {
            refusal.remarks.forEach(why -> complain(
                    file + (why.field() == null ? "" : ", " + why.field()),
                    why.key(),
                    why.args().toArray()));
            return 1;
        } catch (java.nio.file.NoSuchFileException e) {
            return complain(file.toString(), "registry_no_file");
        }
    }

    private int told(Report report) {
        report.refused()
                .forEach(row -> complain(
                        file + ", " + row.place(), row.key(), row.args().toArray()));
        spec.commandLine()
                .getOut()
                .println(Messages.say(
                        Locale.ENGLISH,
                        "registry_import_done",
                        report.rows(),
                        report.newPeople(),
                        report.newObservations(),
                        report.unchanged(),
                        report.refused().size()));
        return report.refused().isEmpty() ? 0 : 1;
    }

    private int complain(String place, String key, Object... args) {
        spec.commandLine().getErr().println(place + ": " + Messages.say(Locale.ENGLISH, key, args));
        return 1;
    }
}
