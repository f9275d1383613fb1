package org.undersigned.procedure.admin;

import java.util.Map;
import java.util.stream.Collectors;

/** A table with one number for each state, as one line: "BE 16, DE 16, EL 17". */
final class Tables {

    private Tables() {}

    static String of(Map<String, Integer> byState) {
        return byState.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
