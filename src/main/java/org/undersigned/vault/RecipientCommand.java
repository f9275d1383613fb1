package org.undersigned.vault;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.undersigned.platform.CommandGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Key pairs of those to whom is sealed what the service cannot read. Below {@code keys}. */
@Dependent
@Unremovable
@Command(
        name = "recipient",
        mixinStandardHelpOptions = true,
        description = "Makes keys to which names are sealed that the service cannot read.",
        subcommands = RecipientCommand.New.class)
public class RecipientCommand extends CommandGroup {

    /** Makes a key pair; what is sealed to it is lost with the file. */
    @Dependent
    @Unremovable
    @Command(name = "new", description = "Writes a new private key to a file, and says the public one.")
    static class New implements Callable<Integer> {

        @Parameters(
                paramLabel = "FILE",
                description = "Where the private key goes: away from this machine, and backed up")
        Path file;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var key = RecipientKey.random();
            try {
                key.write(file);
            } catch (FileAlreadyExistsException there) {
                throw new ParameterException(spec.commandLine(), file + " is there already and stays as it is");
            }
            var out = spec.commandLine().getOut();
            out.println("Public key   " + key.recipient.publicKey());
            out.println("Fingerprint  " + key.recipient.fingerprint());
            return 0;
        }
    }
}
