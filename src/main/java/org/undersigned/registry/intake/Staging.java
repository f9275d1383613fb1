package org.undersigned.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.hibernate.Session;
import org.undersigned.platform.Ids;
import org.undersigned.platform.Refusal;
import org.undersigned.registry.Details;
import org.undersigned.registry.register.Entry;
import org.undersigned.registry.register.Sink;
import org.undersigned.registry.register.Subject;

/** Puts what a register tells beside the registry, some hundreds of entries at a time. */
final class Staging implements Sink {

    private static final int BATCH = 1000;
    /** More than the largest assembly of the world has seen, and few enough to be compared in an hour. */
    static final int MOST_ENTRIES = 2_000_000;

    private static final String ENTRIES =
            """
            insert into register_entry
                (import_id, position, subject, place, own_id, content, unreadable, fresh_id, verdict, remarks)
            select :import, e.position, e.subject, e.place, e.own_id, cast(e.content as jsonb), e.remarks <> '[]',
                   e.fresh_id, case when e.remarks <> '[]' then 'REJECTED' end, cast(e.remarks as jsonb)
            from unnest(cast(:positions as int[]), cast(:subjects as text[]), cast(:places as text[]),
                        cast(:ids as text[]), cast(:contents as text[]), cast(:fresh as text[]),
                        cast(:remarks as text[]))
                 as e (position, subject, place, own_id, content, fresh_id, remarks)""";

    private static final String NAMES =
            """
            insert into register_name
                (import_id, position, main, given, particle, family, key, words, sound, sort_key)
            select :import, n.* from unnest(cast(:positions as int[]), cast(:main as boolean[]), cast(:given as text[]),
                cast(:particles as text[]), cast(:families as text[]), cast(:keys as text[]), cast(:words as text[]),
                cast(:sounds as text[]), cast(:sorts as text[])) n""";

    private static final String IDENTIFIERS =
            """
            insert into register_identifier (import_id, position, subject, scheme, identifier)
            select distinct :import, i.* from unnest(cast(:positions as int[]), cast(:subjects as text[]),
                cast(:schemes as text[]), cast(:identifiers as text[])) i""";

    private record Staged(
            int position, Subject subject, String place, String id, JsonNode content, List<Told> remarks) {}

    private record Identifier(int position, Subject subject, String scheme, String identifier) {}

    private record Named(int position, StagedName name) {}

    private final String importId;
    private final String register;
    private final Session database;
    private final LongConsumer progress;
    private final List<Staged> entries = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private int position;

    Staging(RegisterImport into, Session database, LongConsumer progress) {
        this.importId = into.id;
        this.register = into.register;
        this.database = database;
        this.progress = progress;
    }

    @Override
    public void entry(Entry entry) {
        if (entry.subject() == Subject.MEMBERSHIP && !StagedObservations.areSound(entry.content())) {
            refused(entry.subject(), entry.place(), entry.id(), "observations", "intake_bad_observations");
            return;
        }
        add(entry.subject(), entry.place(), entry.id(), entry.content(), List.of());
        if (entry.subject() == Subject.PERSON) {
            StagedName.of(entry.content()).forEach(name -> names.add(new Named(position, name)));
            StagedName.removeSpellings(entry.content());
        }
        if (entry.id() != null) {
            identifiers.add(new Identifier(position, entry.subject(), register, entry.id()));
        }
        for (var identifier : entry.content().path("identifiers")) {
            identifiers.add(new Identifier(
                    position,
                    entry.subject(),
                    identifier.path("scheme").asText(""),
                    identifier.path("identifier").asText()));
        }
    }

    @Override
    public void refused(Subject subject, String place, String id, String field, String key, Object... args) {
        add(subject, place, id, JsonNodeFactory.instance.objectNode(), List.of(Told.of(field, key, args)));
    }

    @Override
    public void progress(long bytes) {
        progress.accept(bytes);
    }

    private void add(Subject subject, String place, String id, ObjectNode content, List<Told> remarks) {
        if (position == MOST_ENTRIES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "intake_too_many", MOST_ENTRIES);
        }
        if (entries.size() == BATCH) {
            flush();
        }
        position++;
        entries.add(new Staged(position, subject, place, id, content, remarks));
    }

    /** Writes what has not been written yet. */
    void flush() {
        database.createNativeMutationQuery(ENTRIES)
                .setParameter("import", importId)
                .setParameter(
                        "positions",
                        numbers(entries.stream().map(Staged::position).toList()),
                        Integer[].class)
                .setParameter("subjects", texts(entries, e -> e.subject.name()), String[].class)
                .setParameter("places", texts(entries, Staged::place), String[].class)
                .setParameter("ids", texts(entries, Staged::id), String[].class)
                .setParameter("contents", texts(entries, e -> Details.written(e.content)), String[].class)
                .setParameter("fresh", texts(entries, e -> Ids.isId(e.id) ? e.id : Ids.next()), String[].class)
                .setParameter("remarks", texts(entries, e -> Details.written(e.remarks)), String[].class)
                .executeUpdate();
        database.createNativeMutationQuery(NAMES)
                .setParameter("import", importId)
                .setParameter(
                        "positions", numbers(names.stream().map(Named::position).toList()), Integer[].class)
                .setParameter("main", names.stream().map(n -> n.name.main()).toArray(Boolean[]::new), Boolean[].class)
                .setParameter("given", texts(names, n -> n.name.given()), String[].class)
                .setParameter("particles", texts(names, n -> n.name.particle()), String[].class)
                .setParameter("families", texts(names, n -> n.name.family()), String[].class)
                .setParameter("keys", texts(names, n -> n.name.key()), String[].class)
                .setParameter("words", texts(names, n -> n.name.words()), String[].class)
                .setParameter("sounds", texts(names, n -> n.name.sound()), String[].class)
                .setParameter("sorts", texts(names, n -> n.name.sortKey()), String[].class)
                .executeUpdate();
        database.createNativeMutationQuery(IDENTIFIERS)
                .setParameter("import", importId)
                .setParameter(
                        "positions",
                        numbers(identifiers.stream().map(Identifier::position).toList()),
                        Integer[].class)
                .setParameter("subjects", texts(identifiers, i -> i.subject.name()), String[].class)
                .setParameter("schemes", texts(identifiers, Identifier::scheme), String[].class)
                .setParameter("identifiers", texts(identifiers, Identifier::identifier), String[].class)
                .executeUpdate();
        entries.clear();
        names.clear();
        identifiers.clear();
    }

    private static <T> String[] texts(List<T> rows, java.util.function.Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Integer> rows) {
        return rows.toArray(Integer[]::new);
    }
}
