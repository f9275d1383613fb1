package org.undersigned.platform;

import com.ibm.icu.text.ListFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that is the head of others, {@code subcommands} of its {@code @Command}: by itself it only says which. */
public abstract class CommandGroup implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var names = spec.subcommands().keySet();
        var which = ListFormatter.getInstance(Locale.UK, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(names);
        throw new ParameterException(spec.commandLine(), "Say what to do: " + which);
    }
}
