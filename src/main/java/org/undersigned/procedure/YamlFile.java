package org.undersigned.procedure;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * The bytes of one YAML file, read as nodes with their places; no Java object is ever built from them, so
 * {@code no} stays a text and {@code 2023-01-30} a text, whatever YAML would make of them.
 */
record YamlFile(String name, byte[] bytes) {

    /** Far above any rulebook (the shipped ones have under 10 KB), far below what hurts. */
    static final int MAX_BYTES = 256 * 1024;

    /** The mapping at the top; empty when there is none, with the reason among the problems. */
    Optional<MappingNode> root(Problems problems) {
        if (!isReadable(problems)) {
            return Optional.empty();
        }
        try {
            YamlGuard.check(yaml(), reader(), problems);
            return problems.none() ? compose(problems) : Optional.empty();
        } catch (MarkedYAMLException e) {
            problems.add(Optional.ofNullable(e.getProblemMark()), "", "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add("is not YAML: " + e.getMessage().lines().findFirst().orElse("unreadable"));
        }
        return Optional.empty();
    }

    private Optional<MappingNode> compose(Problems problems) {
        var node = yaml().compose(reader());
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        problems.add(node == null ? "is empty" : "must be a mapping of fields");
        return Optional.empty();
    }

    private boolean isReadable(Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add("is larger than " + MAX_BYTES / 1024 + " KB");
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            problems.add("is not UTF-8");
            return false;
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(YamlGuard.MAX_DEPTH + 1);
        return new Yaml(options);
    }

    /** A reader that skips a byte order mark. */
    private UnicodeReader reader() {
        return new UnicodeReader(new ByteArrayInputStream(bytes));
    }
}
