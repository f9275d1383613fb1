package org.undersigned.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.undersigned.procedure.Catalogue.Entry;

/**
 * Keeps every version that was ever read, and holds the files against it: rules under which something was tabled never
 * change, and stay readable without their file.
 */
@ApplicationScoped
class KeptVersions {

    private static final Logger LOG = Logger.getLogger(KeptVersions.class);

    @Inject
    ProcedureStore store;

    @Inject
    Instance<Pins> pins;

    @Inject
    Clock clock;

    /** A version as it was read before. */
    record Kept(VersionKey key, YamlFile file, RulesDigest rules) {}

    /**
     * Keeps what is new, and gives the versions that no file has any more.
     *
     * @throws ProcedureFileException when rules are changed under which something was tabled
     */
    List<Procedure> reconcile(List<Entry> entries) {
        var before = store.kept();
        var counts = counts();
        var problems = changed(entries, before, counts);
        if (!problems.isEmpty()) {
            throw new ProcedureFileException(problems);
        }
        entries.forEach(entry -> keep(entry, before.get(entry.key())));
        var here = entries.stream().map(Entry::key).toList();
        return before.values().stream()
                .filter(kept -> !here.contains(kept.key()))
                .flatMap(kept -> withoutFile(kept, counts.getOrDefault(kept.key(), 0L)).stream())
                .sorted(Procedure.byIdAndTime())
                .toList();
    }

    /** How many declarations are pinned to each version. */
    Map<VersionKey, Long> counts() {
        return pins.isResolvable() ? pins.get().counts() : Map.of();
    }

    /** What of these entries would change rules under which something was tabled. */
    List<Problem> changed(List<Entry> entries) {
        return changed(entries, store.kept(), counts());
    }

    private static List<Problem> changed(
            List<Entry> entries, Map<VersionKey, Kept> before, Map<VersionKey, Long> counts) {
        var problems = new ArrayList<Problem>();
        for (var entry : entries) {
            var kept = before.get(entry.key());
            long pinned = counts.getOrDefault(entry.key(), 0L);
            if (kept != null && pinned > 0 && !kept.rules().equals(entry.rules())) {
                problems.add(entry.problem(entry.key() + " has other rules than when " + pinned
                        + " declarations were begun under it (" + kept.file().name()
                        + "); put the file back as it was, and give the changed rules a version with an id of its"
                        + " own"));
            }
        }
        return problems;
    }

    private void keep(Entry entry, Kept before) {
        if (before == null) {
            store.keep(entry, clock.instant());
        } else if (!before.rules().equals(entry.rules())) {
            LOG.infof("The rules of %s have changed; nothing was begun under the earlier ones", entry.key());
            store.replace(entry, clock.instant());
        }
    }

    private static Optional<Procedure> withoutFile(Kept kept, long pinned) {
        if (pinned == 0) {
            return Optional.empty();
        }
        LOG.warnf(
                "No file has the procedure %s any more (%s). It is kept for %d declarations and no longer offered",
                kept.key(), kept.file().name(), pinned);
        return Catalogue.read(List.of(kept.file()), Map.of()).stream()
                .filter(entry -> entry.key().equals(kept.key()))
                .map(Entry::procedure)
                .findFirst();
    }

    /** The text of a file as it was kept. */
    static YamlFile file(String name, String content) {
        return new YamlFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
