package org.undersigned.procedure.admin;

import java.time.Period;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.platform.Messages;

/** The choices of a procedure file in the reader's words. */
final class Words {

    private Words() {}

    /** One choice: the message {@code rulebook_late_allowed} for {@code Late.ALLOWED}. */
    static String of(Enum<?> choice, Locale reader) {
        var key = "rulebook_" + choice.getDeclaringClass().getSimpleName() + "_" + choice.name();
        return Messages.say(reader, key.toLowerCase(Locale.ROOT));
    }

    /** Several, with commas. */
    static String of(Collection<? extends Enum<?>> choices, Locale reader) {
        return choices.stream().map(choice -> of(choice, reader)).collect(Collectors.joining(", "));
    }

    /** "6 months", "21 days". */
    static String of(Period period, Locale reader) {
        return Stream.of(
                        part("rulebook_years", period.getYears(), reader),
                        part("rulebook_months", period.getMonths(), reader),
                        part("rulebook_days", period.getDays(), reader))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(String key, int number, Locale reader) {
        return number == 0 ? "" : Messages.say(reader, key, number);
    }
}
