package org.undersigned.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/** All procedure files of an installation together: read, and held against each other. */
final class Catalogue {

    private final Map<VersionKey, LocalDate> retired;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A version of a procedure with where it stands.
     *
     * @param line of its version in the file, from 1
     * @param rules digest of its rules
     */
    record Entry(Procedure procedure, YamlFile file, int line, int column, RulesDigest rules) {

        VersionKey key() {
            return VersionKey.of(procedure);
        }

        Problem problem(String what) {
            return new Problem(file.name(), line, column, "versions", what);
        }
    }

    private Catalogue(Map<VersionKey, LocalDate> retired) {
        this.retired = retired;
    }

    /**
     * Every version of every procedure, by id and time.
     *
     * @param retired versions that end earlier than their file says
     * @throws ProcedureFileException with every problem of every file
     */
    static List<Entry> read(List<YamlFile> files, Map<VersionKey, LocalDate> retired) {
        var catalogue = new Catalogue(retired);
        files.forEach(catalogue::add);
        catalogue.compare();
        if (!catalogue.problems.isEmpty()) {
            throw new ProcedureFileException(catalogue.problems);
        }
        return catalogue.entries.stream()
                .sorted(Comparator.comparing(Entry::procedure, Procedure.byIdAndTime()))
                .toList();
    }

    private void add(YamlFile file) {
        var found = new Problems(file.name());
        file.root(found).ifPresent(root -> add(file, root, found));
        problems.addAll(found.inOrder());
    }

    private void add(YamlFile file, MappingNode root, Problems found) {
        var read = Fields.read(root, "", found, fields -> ProcedureFields.read(fields, retired));
        if (found.none()) {
            read.forEach(placed -> entries.add(new Entry(
                    placed.procedure(),
                    file,
                    placed.mark().getLine() + 1,
                    placed.mark().getColumn() + 1,
                    RulesDigest.of(root, placed.procedure().version().id()))));
        }
    }

    private void compare() {
        var earlier = new HashMap<String, List<Entry>>();
        var prefixes = new HashMap<String, Entry>();
        for (var one : entries) {
            var others = earlier.computeIfAbsent(one.procedure().id(), id -> new ArrayList<>());
            others.stream()
                    .flatMap(other -> conflict(one, other).stream())
                    .findFirst()
                    .ifPresent(problems::add);
            others.add(one);
            var first = prefixes.putIfAbsent(one.procedure().refPrefix(), one);
            if (first != null && !first.procedure().id().equals(one.procedure().id())) {
                var what = "the refPrefix " + one.procedure().refPrefix() + " belongs to "
                        + first.procedure().id();
                problems.add(one.problem(what + where(first)));
            }
        }
    }

    private static Optional<Problem> conflict(Entry one, Entry other) {
        var version = one.procedure().version();
        var before = other.procedure().version();
        var name = one.procedure().id() + " " + version.id();
        if (version.id().equals(before.id())) {
            return Optional.of(one.problem(name + " is there already" + where(other)));
        }
        if (!one.procedure().body().equals(other.procedure().body())) {
            return Optional.of(one.problem(name + " belongs to another body than " + before.id() + where(other)));
        }
        return version.overlaps(before)
                ? Optional.of(one.problem(name + " is in force on days of " + before.id() + where(other)))
                : Optional.empty();
    }

    private static String where(Entry entry) {
        return " (" + entry.file().name() + ", line " + entry.line() + ")";
    }
}
