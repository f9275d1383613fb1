package org.undersigned.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Single values of a procedure file. Each reading gives null when the value is wrong and has been reported. */
record Scalars(Problems problems) {

    private static String scalar(Node at) {
        return at instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    String plain(Node at, String where) {
        if (!(at instanceof ScalarNode)) {
            return problems.at(at, where, "must be a text");
        }
        return scalar(at).isEmpty() ? problems.at(at, where, "must not be empty") : scalar(at);
    }

    String shaped(Node at, String where, Pattern shape, String described) {
        var text = plain(at, where);
        return text == null || shape.matcher(text).matches()
                ? text
                : problems.at(at, where, "must be " + described + ", but is " + Problems.quoted(text));
    }

    Integer whole(Node at, String where, int least, int most) {
        try {
            int number = Integer.parseInt(scalar(at));
            return number >= least && number <= most
                    ? number
                    : problems.at(at, where, "must be between " + least + " and " + most + ", but is " + number);
        } catch (NumberFormatException e) {
            return problems.at(at, where, "must be a whole number");
        }
    }

    LocalDate day(Node at, String where) {
        try {
            return LocalDate.parse(scalar(at));
        } catch (DateTimeParseException e) {
            return problems.at(at, where, "must be a day such as 2023-01-30");
        }
    }

    <E extends Enum<E>> E choice(Node at, String where, Class<E> choices) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(scalar(at))) {
                return choice;
            }
        }
        var names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return problems.at(at, where, "must be one of " + names + ", but is " + Problems.quoted(scalar(at)));
    }

    Boolean truth(Node at, String where) {
        return switch (scalar(at)) {
            case "true" -> true;
            case "false" -> false;
            default -> problems.at(at, where, "must be true or false");
        };
    }
}
