package org.undersigned.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandGroupTest {

    @Command(
            name = "house",
            subcommands = {Door.class, Window.class, Roof.class})
    static class House extends CommandGroup {}

    @Command(name = "door")
    static class Door {}

    @Command(name = "window")
    static class Window {}

    @Command(name = "roof")
    static class Roof {}

    @Test
    void by_itself_it_says_which_commands_there_are_and_is_wrong_usage() {
        var said = new StringWriter();
        var house = new CommandLine(new House()).setErr(new PrintWriter(said));
        assertEquals(CommandLine.ExitCode.USAGE, house.execute());
        assertTrue(said.toString().contains("Say what to do: door, window or roof"), said.toString());
    }
}
