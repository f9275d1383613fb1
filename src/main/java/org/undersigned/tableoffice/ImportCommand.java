package org.undersigned.tableoffice;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.undersigned.declaration.Actor;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Messages;
import org.undersigned.platform.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE…}: takes published texts into the records. Ends with 1 where one of them was refused. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes published declarations, in the Assembly's text form or as JSON, into the records.")
class ImportCommand implements Subcommand {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "UTF-8 text, at most 1 MiB")
    Path[] paths;

    @Inject
    PublishedFiles files;

    @Override
    public Integer call() {
        int status = 0;
        for (var file : paths) {
            status |= read(file);
        }
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().flush();
        return status;
    }

    private int read(Path file) {
        try {
            files.read(bytes(file), Actor.system("import"), body -> {}).texts().forEach(done -> spec.commandLine()
                    .getOut()
                    .printf("%s: %s %s%n", file, done.declaration().ref, outcome(done)));
            return 0;
        } catch (Refusal refusal) {
            refusal.remarks.forEach(remark -> spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: %s%s%n",
                            file,
                            remark.field() == null ? "" : remark.field() + ": ",
                            Messages.say(
                                    Locale.ENGLISH, remark.key(), remark.args().toArray())));
        } catch (IOException e) {
            spec.commandLine().getErr().printf("%s: cannot be read (%s)%n", file, e.getMessage());
        }
        return 1;
    }

    private static String outcome(Imports.Imported done) {
        return done.created() ? "recorded, people new to the registry: " + done.newPeople() : "unchanged";
    }

    /** Never takes more of a file into memory than would be accepted. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(PlainTextFile.MAX_BYTES + 1);
        }
    }
}
