package org.undersigned.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program of {@code src/test/go/ledgercheck}, which checks logs with Go's own packages, where Debian's Go is there. */
public final class OutsideCheck {

    private static final Path DEBIANS_PACKAGES = Path.of("/usr/share/gocode");
    private static final Path SOURCE = Path.of("src/test/go/ledgercheck").toAbsolutePath();

    private final Path program;

    private OutsideCheck(Path program) {
        this.program = program;
    }

    /** Whether {@code golang-go} and {@code golang-golang-x-mod-dev} are installed. */
    public static boolean isPossible() {
        return Files.isDirectory(DEBIANS_PACKAGES.resolve("src/golang.org/x/mod/sumdb/tlog"))
                && Files.isExecutable(Path.of("/usr/bin/go"));
    }

    /** Builds it into that folder. */
    public static OutsideCheck built(Path folder) throws IOException, InterruptedException {
        var program = folder.resolve("ledgercheck");
        var go = new ProcessBuilder("/usr/bin/go", "build", "-o", program.toString(), ".").directory(SOURCE.toFile());
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", DEBIANS_PACKAGES.toString());
        go.environment().put("GOCACHE", folder.resolve("go-cache").toString());
        var said = said(go);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("Go does not build it: " + said);
        }
        return new OutsideCheck(program);
    }

    /** What it says of a log: {@code GOOD: …} or {@code BAD: …}. */
    public String check(VerifierKey key, String log) throws IOException, InterruptedException {
        return said(new ProcessBuilder(program.toString(), key.toString(), log));
    }

    private static String said(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(5, TimeUnit.MINUTES);
        return said.strip();
    }
}
