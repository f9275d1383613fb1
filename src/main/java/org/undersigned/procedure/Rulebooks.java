package org.undersigned.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rulebooks of an installation at one time.
 *
 * @param entries versions that a file has, by id and time
 * @param gone versions that no file has any more; they are kept for what was tabled under them, and never offered
 */
record Rulebooks(List<Catalogue.Entry> entries, List<Procedure> gone) {

    /** Every version, by id and time. */
    List<Procedure> all() {
        return Stream.concat(offered(), gone.stream())
                .sorted(Procedure.byIdAndTime())
                .toList();
    }

    /** Those of files, whether in force or not, by id and time. */
    Stream<Procedure> offered() {
        return entries.stream().map(Catalogue.Entry::procedure);
    }

    Set<VersionKey> goneKeys() {
        return gone.stream().map(VersionKey::of).collect(Collectors.toSet());
    }
}
