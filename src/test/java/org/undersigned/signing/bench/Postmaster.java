package org.undersigned.signing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process that runs a PostgreSQL of ours, as its data directory names it. */
record Postmaster(ProcessHandle process, int port) {

    /** @throws IllegalStateException where the process of that id is not one on that directory */
    static Postmaster of(Path cluster) throws IOException {
        var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        long id = Long.parseLong(lines.get(0).strip());
        var process = ProcessHandle.of(id).orElseThrow();
        var command = Files.readString(Path.of("/proc", String.valueOf(id), "cmdline"));
        if (!command.contains(cluster.toString())) {
            throw new IllegalStateException("Process " + id + " is not ours: " + command.replace('\0', ' '));
        }
        return new Postmaster(process, Integer.parseInt(lines.get(3).strip()));
    }

    /** Whether there is one on that directory. */
    static boolean runs(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file)
                && ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .isPresent();
    }

    /** As {@code kill -9} does; the processes that serve connections find out by themselves. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends the one on that directory where the service that joined it has left it running. */
    static void end(Path cluster) throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            var left = of(cluster).process;
            left.destroy();
            left.onExit().join();
        }
    }
}
