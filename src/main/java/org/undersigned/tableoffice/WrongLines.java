package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.undersigned.platform.Errors;
import org.undersigned.platform.Reader;

/** The lines of a text that something is wrong with, as they stand there. */
record WrongLines(List<Line> lines) {

    static final WrongLines NONE = new WrongLines(List.of());

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9})");
    private static final int LONGEST = 300;

    /** @param text shortened where it is long; empty where there is no such line */
    record Line(int number, String text, List<String> complaints) {}

    static WrongLines of(String text, Errors errors) {
        var complaints = new TreeMap<Integer, List<String>>();
        errors.items().forEach(item -> number(item)
                .ifPresent(n ->
                        complaints.computeIfAbsent(n, any -> new ArrayList<>()).add(item.text())));
        var lines = text.lines().toList();
        return new WrongLines(complaints.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), written(entry.getKey(), lines), entry.getValue()))
                .toList());
    }

    /** The same errors as the top of the page tells them: each with its line, to which it leads. */
    Errors summary(Errors errors, Reader reader) {
        return new Errors(errors.items().stream()
                .map(item -> number(item)
                        .map(n -> new Errors.Item("line-" + n, reader.say("tableoffice_line", n, item.text())))
                        .orElse(new Errors.Item("text", placed(item))))
                .toList());
    }

    /** Of data, with the path of what is wrong. */
    private static String placed(Errors.Item item) {
        return item.field() == null || item.field().equals("text") ? item.text() : item.field() + ": " + item.text();
    }

    private static Optional<Integer> number(Errors.Item item) {
        var place = PLACE.matcher(item.field() == null ? "" : item.field());
        return place.matches() ? Optional.of(Integer.valueOf(place.group(1))) : Optional.empty();
    }

    private static String written(int number, List<String> lines) {
        var text = number <= lines.size() ? lines.get(number - 1).strip() : "";
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
