package org.undersigned.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** All procedure files of an installation together: read, and held against each other. */
final class Catalogue {

    private final List<ProcedureFields.Placed> placed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Every version of every procedure, by id and time.
     *
     * @throws ProcedureFileException with every problem of every file
     */
    static List<Procedure> read(List<YamlFile> files) {
        var catalogue = new Catalogue();
        files.forEach(catalogue::add);
        catalogue.compareVersions();
        if (!catalogue.problems.isEmpty()) {
            throw new ProcedureFileException(catalogue.problems);
        }
        return catalogue.placed.stream()
                .map(ProcedureFields.Placed::procedure)
                .sorted(Procedure.byIdAndTime())
                .toList();
    }

    private void add(YamlFile file) {
        var found = new Problems(file.name());
        var read = file.root(found)
                .map(root -> Fields.read(root, "", found, fields -> ProcedureFields.read(fields, file.name())));
        if (found.none()) {
            read.ifPresent(placed::addAll);
        }
        problems.addAll(found.inOrder());
    }

    private void compareVersions() {
        var earlier = new HashMap<String, List<ProcedureFields.Placed>>();
        for (var one : placed) {
            var others = earlier.computeIfAbsent(one.procedure().id(), id -> new ArrayList<>());
            others.stream()
                    .flatMap(other -> conflict(one, other).stream())
                    .findFirst()
                    .ifPresent(problems::add);
            others.add(one);
        }
    }

    private static Optional<Problem> conflict(ProcedureFields.Placed one, ProcedureFields.Placed other) {
        var version = one.procedure().version();
        var before = other.procedure().version();
        var where = " (" + other.file() + ", line " + (other.mark().getLine() + 1) + ")";
        var name = one.procedure().id() + " " + version.id();
        if (version.id().equals(before.id())) {
            return Optional.of(at(one, name + " is there already" + where));
        }
        if (!one.procedure().body().equals(other.procedure().body())) {
            return Optional.of(at(one, name + " belongs to another body than " + before.id() + where));
        }
        return version.overlaps(before)
                ? Optional.of(at(one, name + " is in force on days of " + before.id() + where))
                : Optional.empty();
    }

    private static Problem at(ProcedureFields.Placed place, String what) {
        var mark = place.mark();
        return new Problem(place.file(), mark.getLine() + 1, mark.getColumn() + 1, "versions", what);
    }
}
