package org.undersigned.signing.citizens;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.platform.Csv;
import org.undersigned.vault.BrokenSeal;
import org.undersigned.vault.RecipientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The addressee opens the names that were sealed to them, on a machine of their own. */
@Dependent
@Command(
        name = "open-names",
        mixinStandardHelpOptions = true,
        description = "Opens sealed names with the addressee's private key and writes them as CSV.")
class OpenNames implements Subcommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The addressee's private key")
    Path key;

    @Parameters(paramLabel = "NAMES", description = "The file of sealed names")
    Path names;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var lines = Files.newBufferedReader(names, StandardCharsets.UTF_8)) {
            write(RecipientKey.read(key), lines);
            return 0;
        } catch (BrokenSeal | IllegalArgumentException wrong) {
            spec.commandLine().getErr().println("These names were not sealed to this key, or the file was changed.");
            return 1;
        }
    }

    private void write(RecipientKey owner, BufferedReader lines) throws IOException {
        var declaration = JSON.readTree(lines.readLine()).path("declaration").asText();
        try (var csv = new Csv(spec.commandLine().getOut(), "id", "name", "country", "postcode")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var signature = JSON.readTree(line);
                var sealed = Base64.getDecoder().decode(signature.path("sealed").asText());
                var name = SignatoryName.openedBy(owner, sealed, declaration);
                csv.line(signature.path("id").asText(), name.name(), name.country(), name.postcode());
            }
        }
    }
}
