package org.undersigned.signing.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A database as an operator would run it, for what is measured; that of the tests does without writing down for good. */
public class DurableDatabase implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private OwnServer server;

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0)) {
            directory = Files.createTempDirectory("bench-");
            server = new OwnServer(directory, socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var config = new HashMap<>(server.config());
        config.put("undersigned.procedures.directory", "src/test/procedures");
        config.put("undersigned.registry.directory", "src/test/bodies");
        return config;
    }

    @Override
    public void stop() {
        try {
            server.close();
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
