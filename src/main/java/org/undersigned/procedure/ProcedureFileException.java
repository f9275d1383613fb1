package org.undersigned.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** Procedure files that cannot be used: every problem found in them, one a line. It stops the start. */
public class ProcedureFileException extends RuntimeException {

    private final transient List<Problem> problems;

    ProcedureFileException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "Procedure files with problems: " + problems.size() + "\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the files and of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
