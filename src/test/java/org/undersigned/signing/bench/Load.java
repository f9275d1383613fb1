package org.undersigned.signing.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk or pgbench measured.
 *
 * @param rate done in a second
 * @param p99 slowest of a hundred, in milliseconds; the mean for pgbench
 * @param errors answers that were none of success, and connections that broke
 */
record Load(double rate, double p99, long errors) {

    /** The scripts are resources of the folder {@code bench}. */
    static Load wrk(int connections, int seconds, String script, URI url, String... args)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "-s",
                file(script).toString(),
                url.toString(),
                "--"));
        command.addAll(List.of(args));
        var printed = run(command);
        var p99 = found(printed, "99%\\s+([0-9.]+)(us|ms|s)");
        double unit =
                switch (p99.group(2)) {
                    case "us" -> 0.001;
                    case "ms" -> 1;
                    default -> 1000;
                };
        return new Load(
                Double.parseDouble(found(printed, "Requests/sec:\\s+([0-9.]+)").group(1)),
                Double.parseDouble(p99.group(1)) * unit,
                errors(printed));
    }

    static Load pgbench(int connections, int seconds, String script, int port)
            throws IOException, InterruptedException {
        var printed = run(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "postgres",
                "-c",
                String.valueOf(connections),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-f",
                file(script).toString(),
                "postgres"));
        return new Load(
                Double.parseDouble(found(printed, "tps = ([0-9.]+)").group(1)),
                Double.parseDouble(found(printed, "latency average = ([0-9.]+)").group(1)),
                0);
    }

    private static long errors(String printed) {
        long errors = 0;
        var refused = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)").matcher(printed);
        if (refused.find()) {
            errors += Long.parseLong(refused.group(1));
        }
        var broken = Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)")
                .matcher(printed);
        if (broken.find()) {
            for (int i = 1; i <= 4; i++) {
                errors += Long.parseLong(broken.group(i));
            }
        }
        return errors;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }

    private static Matcher found(String printed, String pattern) {
        var found = Pattern.compile(pattern).matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException(printed);
        }
        return found;
    }

    private static Path file(String name) throws IOException {
        var file = Files.createTempFile("bench-", name);
        try (var content = Load.class.getResourceAsStream("/bench/" + name)) {
            Files.write(file, content.readAllBytes());
        }
        file.toFile().deleteOnExit();
        return file;
    }
}
