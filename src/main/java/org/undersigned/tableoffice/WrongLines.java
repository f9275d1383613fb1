package org.undersigned.tableoffice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;

/** The lines of a text that something is wrong with, as they stand there. */
record WrongLines(List<Line> lines) {

    static final WrongLines NONE = new WrongLines(List.of());

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9})");
    private static final int LONGEST = 300;

    /** @param text shortened where it is long; empty where there is no such line */
    record Line(int number, String text, String complaint) {}

    static WrongLines of(String text, Errors errors) {
        var lines = text.lines().toList();
        return new WrongLines(errors.items().stream()
                .flatMap(item -> number(item).map(n -> line(n, lines, item.text())).stream())
                .toList());
    }

    /** The same errors as they are told on the page: with their line, and leading to the text. */
    Errors summary(Errors errors, Reader reader) {
        return new Errors(errors.items().stream()
                .map(item -> new Errors.Item(
                        "text",
                        number(item)
                                .map(n -> reader.say("tableoffice_line", n, item.text()))
                                .orElse(item.text())))
                .toList());
    }

    private static Optional<Integer> number(Errors.Item item) {
        var place = PLACE.matcher(item.field() == null ? "" : item.field());
        return place.matches() ? Optional.of(Integer.valueOf(place.group(1))) : Optional.empty();
    }

    private static Line line(int number, List<String> lines, String complaint) {
        var text = number <= lines.size() ? lines.get(number - 1).strip() : "";
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new Line(number, shown, complaint);
    }
}
