package org.undersigned.signing.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command, as somebody enters it. */
public final class Verified {

    private Verified() {}

    /** What it said, when it ended with that code. */
    public static String with(int expected, String... args) {
        var said = new StringWriter();
        var code = new picocli.CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute(args);
        assertEquals(expected, code, said::toString);
        assertFalse(expected != 0 && said.toString().contains("GOOD"), said::toString);
        return said.toString();
    }
}
