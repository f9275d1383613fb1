package org.undersigned.signing.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PostgreSQL that the system's packages have installed, on a data directory of ours; it refuses to be run by root. */
final class SystemPostgres implements Closeable {

    private final Path programs;
    private final Path cluster;

    /** Makes the data directory where there is none, and returns when connections are taken. */
    SystemPostgres(Path programs, Path cluster, int port, Map<String, String> settings) throws IOException {
        this.programs = programs;
        this.cluster = cluster;
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            run("initdb", "-D", cluster.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        }
        var options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        settings.forEach(
                (key, value) -> options.append(" -c ").append(key).append('=').append(value));
        var log = cluster.resolveSibling("server.log").toString();
        run("pg_ctl", "-D", cluster.toString(), "-l", log, "-o", options.toString(), "-w", "start");
    }

    @Override
    public void close() throws IOException {
        if (Postmaster.runs(cluster)) {
            run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop");
        }
    }

    /** In a user namespace of its own, where nobody is root. */
    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of("unshare", "--user", programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed, see server.log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
