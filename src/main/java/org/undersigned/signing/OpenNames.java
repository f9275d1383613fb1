package org.undersigned.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.undersigned.platform.CommandLine.Subcommand;
import org.undersigned.signing.citizens.NamesFile;
import org.undersigned.signing.represented.RealNames;
import org.undersigned.vault.BrokenSeal;
import org.undersigned.vault.RecipientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Whoever has the private key opens what was sealed to it, on a machine of their own: names of signatories, or of those
 * whom a complaint represents.
 */
@Dependent
@Command(
        name = "open-names",
        mixinStandardHelpOptions = true,
        description = "Opens sealed names with the private key to which they were sealed, and writes them as CSV.")
public class OpenNames implements Subcommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The private key")
    Path key;

    @Parameters(paramLabel = "NAMES", description = "The file of sealed names")
    Path names;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var file = Files.newBufferedReader(names, StandardCharsets.UTF_8)) {
            write(RecipientKey.read(key), file);
            return 0;
        } catch (BrokenSeal | IllegalArgumentException | JsonProcessingException | NoSuchElementException wrong) {
            spec.commandLine().getErr().println("These names were not sealed to this key, or the file was changed.");
            return 1;
        }
    }

    private void write(RecipientKey owner, Reader file) throws IOException {
        var out = spec.commandLine().getOut();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file)) {
            var head = values.next();
            if (RealNames.are(head)) {
                RealNames.open(owner, head, out);
            } else {
                NamesFile.open(owner, head, values, out);
            }
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException wrong) {
                throw wrong;
            }
            throw e;
        }
    }
}
