package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.undersigned.declaration.Declaration;
import org.undersigned.procedure.Capacity;

/** Counts of a wording's signatures, kept in the transaction that adds or takes away a name. */
@ApplicationScoped
public class Tallies {

    /** What is counted. */
    enum Dimension {
        COUNTED,
        WITHDRAWN,
        DELEGATION,
        GROUP,
        CAPACITY,
        /** Names that stand for a group, by its code. */
        TABLING_GROUP,
        /** Names of citizens by state. */
        STATE
    }

    /**
     * Counts of one wording.
     *
     * @param counted signatures that count
     * @param withdrawn signatures withdrawn
     * @param byDelegation counted signatures by code of the delegation
     * @param byGroup counted signatures by code of the group, those without one left out
     * @param byCapacity counted signatures by capacity
     * @param tablingGroups names that stand for a group, by its code
     * @param byState names of citizens by code of the state
     */
    public record Tally(
            int counted,
            int withdrawn,
            Map<String, Integer> byDelegation,
            Map<String, Integer> byGroup,
            Map<String, Integer> byCapacity,
            Map<String, Integer> tablingGroups,
            Map<String, Integer> byState) {}

    private static final String ADD =
            """
            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
            values (:declaration, :wording, :dimension, :key, 0, :change)
            on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + :change
            """;

    /** A name that is taken away was counted, so its rows are there; adding less than nothing would be refused. */
    private static final String TAKE_AWAY =
            """
            update tally set n = n + :change where declaration_id = :declaration and wording_number = :wording
            and dimension = :dimension and key = :key and slot = 0
            """;

    @Inject
    Session database;

    /** The counts of the wording at which a declaration stands. */
    public Tally of(Declaration declaration) {
        return tally(rows(declaration));
    }

    private static Tally tally(List<Object[]> rows) {
        var counts = new HashMap<Dimension, Map<String, Integer>>();
        for (var row : rows) {
            counts.computeIfAbsent(Dimension.valueOf((String) row[0]), d -> new TreeMap<>())
                    .merge((String) row[1], ((Number) row[2]).intValue(), Integer::sum);
        }
        return new Tally(
                total(counts, Dimension.COUNTED),
                total(counts, Dimension.WITHDRAWN),
                counts.getOrDefault(Dimension.DELEGATION, Map.of()),
                counts.getOrDefault(Dimension.GROUP, Map.of()),
                counts.getOrDefault(Dimension.CAPACITY, Map.of()),
                counts.getOrDefault(Dimension.TABLING_GROUP, Map.of()),
                counts.getOrDefault(Dimension.STATE, Map.of()));
    }

    /** The counts of many declarations at once, by declaration. */
    public Map<String, Tally> of(Collection<Declaration> declarations) {
        var rows = new HashMap<String, List<Object[]>>();
        for (var row : rows(declarations.stream().map(one -> one.id).toList())) {
            rows.computeIfAbsent((String) row[3], id -> new ArrayList<>()).add(row);
        }
        return declarations.stream()
                .collect(Collectors.toMap(one -> one.id, one -> tally(rows.getOrDefault(one.id, List.of()))));
    }

    /** Signatures that count, of many declarations at once, by declaration. */
    public Map<String, Integer> counted(Collection<String> declarationIds) {
        var counted = new HashMap<String, Integer>();
        if (declarationIds.isEmpty()) {
            return counted;
        }
        database.createNativeQuery(
                        """
                        select t.declaration_id, sum(t.n) from tally t
                        join declaration d on d.id = t.declaration_id and d.wording_number = t.wording_number
                        where t.declaration_id in (:ids) and t.dimension = 'COUNTED' group by 1
                        """,
                        Object[].class)
                .setParameterList("ids", declarationIds)
                .getResultList()
                .forEach(row -> counted.put((String) row[0], ((Number) row[1]).intValue()));
        return counted;
    }

    void add(Signature signature) {
        change(signature, 1);
    }

    void takeAway(Signature signature) {
        change(signature, -1);
        add(signature, Dimension.WITHDRAWN, "", 1);
    }

    private void change(Signature signature, int by) {
        add(signature, Dimension.COUNTED, "", by);
        add(signature, Dimension.CAPACITY, signature.capacity.name(), by);
        if (signature.capacity == Capacity.GROUP && signature.groupCode != null) {
            add(signature, Dimension.TABLING_GROUP, signature.groupCode, by);
        }
        if (signature.delegationCode != null) {
            add(signature, Dimension.DELEGATION, signature.delegationCode, by);
        }
        if (signature.groupCode != null) {
            add(signature, Dimension.GROUP, signature.groupCode, by);
        }
    }

    private void add(Signature signature, Dimension dimension, String key, int change) {
        database.createNativeMutationQuery(change < 0 ? TAKE_AWAY : ADD)
                .setParameter("declaration", signature.declarationId)
                .setParameter("wording", signature.wordingNumber)
                .setParameter("dimension", dimension.name())
                .setParameter("key", key)
                .setParameter("change", change)
                .executeUpdate();
    }

    private List<Object[]> rows(Declaration declaration) {
        return database.createNativeQuery(
                        "select dimension, key, n from tally where declaration_id = :declaration"
                                + " and wording_number = :wording and n > 0",
                        Object[].class)
                .setParameter("declaration", declaration.id)
                .setParameter("wording", declaration.wordingNumber)
                .getResultList();
    }

    private List<Object[]> rows(Collection<String> declarationIds) {
        return declarationIds.isEmpty()
                ? List.of()
                : database.createNativeQuery(
                                """
                                select t.dimension, t.key, t.n, t.declaration_id from tally t
                                join declaration d on d.id = t.declaration_id and d.wording_number = t.wording_number
                                where t.declaration_id in (:ids) and t.n > 0
                                """,
                                Object[].class)
                        .setParameterList("ids", declarationIds)
                        .getResultList();
    }

    private static int total(Map<Dimension, Map<String, Integer>> counts, Dimension dimension) {
        return counts.getOrDefault(dimension, Map.of()).getOrDefault("", 0);
    }
}
