package org.undersigned.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.undersigned.identity.CurrentAccount;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.procedure.Catalogue.Entry;
import org.undersigned.registry.Organization;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What an administrator does with procedures: looks at them, checks a file, puts it into use, retires a version. */
@ApplicationScoped
public class ProcedureDesk {

    /** Stands in what is said of a file that has no name yet. */
    private static final String SENT = "procedure.yaml";

    @Inject
    Bookcase bookcase;

    @Inject
    ProcedureStore store;

    @Inject
    KeptVersions kept;

    @Inject
    CurrentAccount account;

    @Inject
    Event<RulebooksChanged> events;

    @Inject
    Clock clock;

    /**
     * What a check of a file found.
     *
     * @param problems in the order of its lines; none when it can be put into use
     * @param versions that it brings; none when there are problems
     */
    public record Checked(List<Problem> problems, List<Procedure> versions) {}

    /** Every version with where it stands, by id and time. */
    public List<Shelved> all() {
        var books = bookcase.latest();
        var gone = books.goneKeys();
        var retired = store.retired();
        var counts = kept.counts();
        var now = clock.instant();
        return books.all().stream()
                .map(one -> Shelved.of(
                        one,
                        gone.contains(VersionKey.of(one)),
                        retired.containsKey(VersionKey.of(one)),
                        counts.getOrDefault(VersionKey.of(one), 0L),
                        now))
                .toList();
    }

    /** One version; refuses what there is not. */
    public Shelved one(VersionKey key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "rulebook_unknown", key.toString()));
    }

    /** What was done to a procedure, the latest first. */
    public List<ProcedureChange> changes(String procedure) {
        return store.changes(procedure);
    }

    /** Reads a file and holds it against everything that is in use; nothing is changed. */
    public Checked check(byte[] content) {
        var file = new YamlFile(SENT, content);
        try {
            var own = Catalogue.read(with(file), store.retired()).stream()
                    .filter(entry -> entry.file().name().equals(SENT))
                    .toList();
            var problems = Stream.concat(kept.changed(own).stream(), bodyMissing(own).stream())
                    .toList();
            return new Checked(problems, own.stream().map(Entry::procedure).toList());
        } catch (ProcedureFileException e) {
            return new Checked(e.problems(), List.of());
        }
    }

    /**
     * Puts the versions of a file into use, on every instance.
     *
     * @throws ProcedureFileException when it cannot be used
     */
    @Transactional
    public List<Procedure> putIntoUse(byte[] content) {
        store.lockForChange();
        var checked = check(content);
        if (!checked.problems().isEmpty()) {
            throw new ProcedureFileException(checked.problems());
        }
        var now = clock.instant();
        var first = VersionKey.of(checked.versions().get(0));
        store.add(Ids.next(), new YamlFile(first.procedure() + "-" + first.version() + ".yaml", content), now);
        checked.versions()
                .forEach(one -> store.note(
                        VersionKey.of(one), ProcedureChange.Act.PUT_INTO_USE, null, account.id(), account.name(), now));
        events.fire(new RulebooksChanged(first));
        return checked.versions();
    }

    /** Ends that a version is offered; what was begun under it stays under it. */
    @Transactional
    public void retire(VersionKey key, LocalDate validTo) {
        store.lockForChange();
        var version = one(key);
        if (version.standing() == Shelved.Standing.GONE) {
            throw Refusal.of(Kind.CONFLICT, "rulebook_gone_already");
        }
        if (validTo.isBefore(version.procedure().day(clock.instant()))) {
            throw Refusal.field("valid-to", "rulebook_retire_in_past");
        }
        var retired = new HashMap<>(store.retired());
        retired.put(key, validTo);
        mustHold(retired);
        store.retire(key, validTo);
        store.note(key, ProcedureChange.Act.RETIRED, validTo, account.id(), account.name(), clock.instant());
        events.fire(new RulebooksChanged(key));
    }

    /** Moving the end of a version later may reach into the days of its successor. */
    private void mustHold(Map<VersionKey, LocalDate> retired) {
        try {
            Catalogue.read(bookcase.files(), retired);
        } catch (ProcedureFileException e) {
            throw Refusal.field(
                    "valid-to", "rulebook_retire_overlaps", e.problems().get(0).what());
        }
    }

    private List<YamlFile> with(YamlFile file) {
        return Stream.concat(bookcase.files().stream(), Stream.of(file)).toList();
    }

    private static Optional<Problem> bodyMissing(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> Organization.assembly(entry.procedure().body()).isEmpty())
                .findFirst()
                .map(entry -> bodyMissing(entry.file(), entry.procedure().body()));
    }

    private static Problem bodyMissing(YamlFile file, String body) {
        var mark = file.root(new Problems(SENT)).stream()
                .map(MappingNode::getValue)
                .flatMap(List::stream)
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("body"))
                .map(tuple -> tuple.getValueNode().getStartMark())
                .findFirst()
                .orElseThrow();
        var what = "is no body of the registry: " + Problems.quoted(body);
        return new Problem(SENT, mark.getLine() + 1, mark.getColumn() + 1, "body", what);
    }
}
