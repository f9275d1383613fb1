package org.undersigned.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.undersigned.platform.Ids;

/** Bodies for tests, each with the Assembly's organizations and nobody in them. */
final class Bodies {

    private Bodies() {}

    static Organization likePace(BodyLoader loader) {
        var code = "pace-" + Ids.next();
        loader.load(file(pace().replace("  code: pace\n", "  code: " + code + "\n")));
        return Organization.assembly(code).orElseThrow();
    }

    static BodyFile file(String yaml) {
        try {
            return BodyFiles.parse("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pace() {
        try (var in = Bodies.class.getResourceAsStream("/registry/pace.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
