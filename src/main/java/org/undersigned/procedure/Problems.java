package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers what is wrong in one file, so that its author sees all of it at once. */
final class Problems {

    private static final int SHOWN = 60;

    /** Nobody mends more at a time, and a hostile file could hold a hundred thousand. */
    private static final int MOST = 100;

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** Reports at the place of a node, and gives the null that stands for a value that cannot be read. */
    <T> T at(Node place, String path, String what) {
        add(Optional.of(place.getStartMark()), path, what);
        return null;
    }

    void add(Optional<Mark> mark, String path, String what) {
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        int column = mark.map(m -> m.getColumn() + 1).orElse(0);
        if (found.size() < MOST) {
            found.add(new Problem(file, line, column, path, what));
        }
    }

    void add(String what) {
        add(Optional.empty(), "", what);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    /** A value of the file as it may stand in a message: short, and without line breaks that would forge a log line. */
    static String quoted(String value) {
        var plain = value.replaceAll("\\p{C}", "?");
        return "\"" + (plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain) + "\"";
    }
}
