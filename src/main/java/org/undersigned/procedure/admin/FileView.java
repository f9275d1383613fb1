package org.undersigned.procedure.admin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.undersigned.procedure.Problem;

/**
 * A file with what is wrong in it, beside its numbered lines.
 *
 * @param whole what speaks of no line
 * @param lines those of the file; where it is very long, those around a problem
 */
record FileView(int count, List<String> whole, List<Line> lines) {

    /** Longer files are shown only around their problems. */
    private static final int SHOWN_WHOLE = 600;

    private static final int AROUND = 3;
    private static final int WIDEST = 300;

    /** @param gap whether lines before it are left out */
    record Line(int number, String text, List<Remark> remarks, boolean gap) {}

    /** @param at column, from 1 */
    record Remark(int at, String what) {}

    static FileView of(byte[] content, List<Problem> problems) {
        var text = new String(content, StandardCharsets.UTF_8).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        var all = text.lines().limit(20_000).toList();
        var lines = new ArrayList<Line>();
        int last = 0;
        for (int number = 1; number <= all.size(); number++) {
            if (all.size() <= SHOWN_WHOLE || isNear(number, problems)) {
                lines.add(line(number, all.get(number - 1), problems, number > last + 1));
                last = number;
            }
        }
        var whole = problems.stream()
                .filter(problem -> problem.line() < 1 || problem.line() > all.size())
                .map(FileView::what)
                .toList();
        return new FileView(problems.size(), whole, lines);
    }

    private static Line line(int number, String text, List<Problem> problems, boolean gap) {
        var cut = text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
        var remarks = problems.stream()
                .filter(problem -> problem.line() == number)
                .map(problem -> new Remark(problem.column(), what(problem)))
                .toList();
        return new Line(number, cut, remarks, gap);
    }

    private static String what(Problem problem) {
        return problem.path().isEmpty() ? problem.what() : problem.path() + ": " + problem.what();
    }

    private static boolean isNear(int number, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> Math.abs(problem.line() - number) <= AROUND);
    }
}
