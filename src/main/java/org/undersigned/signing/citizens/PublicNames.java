package org.undersigned.signing.citizens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.vault.RowKey;
import org.undersigned.vault.RowKeys;

/** The names of the citizens who let everybody read them, newest first; no others are opened here. */
@ApplicationScoped
public class PublicNames {

    /** Only a public name has a position; whatever else is asked for makes the planner think of few rows, and sort them all. */
    private static final String LISTED =
            """
            select s.id, s.position, s.name_sealed from citizen_signature s
            where s.declaration_id = :declaration and s.position is not null and s.position < :before
            and s.wording_number = :wording
            and not exists (select from citizen_signature_end e
                where e.declaration_id = s.declaration_id and e.signature_id = s.id)
            order by s.position desc limit :most""";

    @Inject
    Session database;

    @Inject
    RowKeys keys;

    private record Row(RowId id, long position, byte[] sealed) {}

    /**
     * A part of the list.
     *
     * @param names as they are printed
     * @param next what the next part begins before, or null where this one is the last
     */
    public record Part(List<String> names, Long next) {}

    /** Where the list begins. */
    public Part first(String declarationId, int wording, int most) {
        return before(declarationId, wording, Long.MAX_VALUE, most);
    }

    /**
     * Reads in a transaction of its own where there is none. A name that was erased meanwhile is left out.
     *
     * @param before the position of the last name that was read
     * @throws org.undersigned.platform.Refusal (503) where the keys cannot be reached
     */
    public Part before(String declarationId, int wording, long before, int most) {
        var rows = QuarkusTransaction.joiningExisting().call(() -> rows(declarationId, wording, before, most + 1));
        var part = rows.subList(0, Math.min(most, rows.size()));
        var found = keys.find(RowId.keys(part.stream().map(Row::id).toList(), SignatoryName.KIND));
        return new Part(
                part.stream()
                        .flatMap(row -> name(row, found.get(row.id().key(SignatoryName.KIND))).stream())
                        .toList(),
                rows.size() > most ? part.get(most - 1).position() : null);
    }

    private List<Row> rows(String declarationId, int wording, long before, int most) {
        return database.createNativeQuery(LISTED, Object[].class)
                .setParameter("declaration", declarationId)
                .setParameter("wording", wording)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Row(
                        new RowId(declarationId, (String) row[0]), ((Number) row[1]).longValue(), (byte[]) row[2]))
                .toList();
    }

    private static Optional<String> name(Row row, RowKey key) {
        return Optional.ofNullable(key)
                .map(found -> SignatoryName.opened(row.sealed(), found).name());
    }
}
