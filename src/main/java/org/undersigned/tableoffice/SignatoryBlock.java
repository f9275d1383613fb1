package org.undersigned.tableoffice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.SignatoryLine;
import org.undersigned.procedure.SignatoryLineException;

/** The names between the heading and the text, separated by {@code ;}, over one line or several. */
class SignatoryBlock {

    private static final Pattern LABEL =
            Pattern.compile("(Signatories|Signataires)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;
    private final int first;
    private final Map<Integer, Integer> lineOfEntry = new HashMap<>();

    /** @param first number of the first of these lines in the file */
    SignatoryBlock(List<String> lines, int first) {
        this.lines =
                lines.stream().map(line -> LABEL.matcher(line).replaceFirst("")).toList();
        this.first = first;
        locate();
    }

    List<PrintedName> names(Complaints complaints) {
        var line = String.join(" ", lines).strip();
        if (line.isEmpty()) {
            complaints.add(first, "tableoffice_signatories_missing");
            return List.of();
        }
        try {
            return SignatoryLine.parse(line);
        } catch (SignatoryLineException e) {
            e.entries().forEach(entry -> complaints.add(lineOf(entry.number()), entry.messageKey(), entry.args()));
            return List.of();
        }
    }

    /** On which line of the file each of so many names begins. */
    List<Integer> linesOf(int entries) {
        var found = new ArrayList<Integer>();
        for (int i = 1; i <= entries; i++) {
            found.add(lineOf(i));
        }
        return found;
    }

    private int lineOf(int entry) {
        return lineOfEntry.getOrDefault(entry, first);
    }

    private void locate() {
        int entry = 1;
        for (int i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split(";", -1);
            for (int part = 0; part < parts.length; part++) {
                boolean ended = part < parts.length - 1;
                if (ended || !parts[part].isBlank()) {
                    lineOfEntry.putIfAbsent(entry, first + i);
                }
                entry += ended ? 1 : 0;
            }
        }
    }
}
