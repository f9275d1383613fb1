package org.undersigned.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The body files of this installation, read and checked. A bad one stops the start and says what is wrong where. */
@ApplicationScoped
class BodyFiles {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                    .build())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final List<BodyFile> all = new ArrayList<>();

    @Inject
    RegistryConfig config;

    @PostConstruct
    void read() {
        config.shipped().forEach(this::shipped);
        config.directory().ifPresent(this::directory);
    }

    List<BodyFile> all() {
        return all;
    }

    /** The canonical form of an honorific as a body's documents spell it; itself where no other is known. */
    String honorific(String bodyCode, String spelled) {
        return all.stream()
                .filter(file -> file.body().code().equals(bodyCode))
                .map(file -> file.honorifics().get(spelled))
                .filter(canonical -> canonical != null)
                .findFirst()
                .orElse(spelled);
    }

    /** Reads one file; {@code name} stands in the error. */
    static BodyFile parse(String name, InputStream in) throws IOException {
        try {
            var file = YAML.readValue(in, BodyFile.class);
            var wrong = file == null ? List.of("is empty") : BodyFileCheck.of(file);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(name + " cannot be used: " + wrong);
            }
            return file;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new IllegalStateException(name + place + ": " + e.getOriginalMessage(), e);
        }
    }

    private void shipped(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " (undersigned.registry.shipped) is not there");
            }
            all.add(parse(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private void directory(Path directory) {
        try (var files = Files.newDirectoryStream(directory, "*.yaml")) {
            for (var file : files) {
                try (var in = Files.newInputStream(file)) {
                    all.add(parse(file.toString(), in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " (undersigned.registry.directory) cannot be read", e);
        }
    }
}
