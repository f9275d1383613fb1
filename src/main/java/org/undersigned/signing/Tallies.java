package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        STATE,
        /** Names of citizens by what is shown of them. */
        VISIBILITY,
        /** Names of citizens by the day of the procedure on which they came, those that ended since included. */
        DAY,
        /** Names found invalid, by reason. */
        INVALIDATED,
        /** What citizens asked for, of which so many came to something, ran out of time, or were theirs already. */
        REQUESTED,
        USED,
        LAPSED,
        DUPLICATE,
        /** Mails to citizens that no mailbox took. */
        BOUNCED,
        /** Names of citizens that came on paper. */
        PAPER
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
     * @param byState names of citizens by code of the state; not for everybody's eyes where a name is not public
     */
    public record Tally(
            int counted,
            int withdrawn,
            Map<String, Integer> byDelegation,
            Map<String, Integer> byGroup,
            Map<String, Integer> byCapacity,
            Map<String, Integer> tablingGroups,
            Map<String, Integer> byState,
            OfCitizens citizens) {}

    /**
     * Counts of citizens alone.
     *
     * @param requested how often somebody asked to sign
     * @param used requests that were confirmed
     * @param lapsed requests that were not, and are forgotten
     * @param duplicates confirmed by somebody whose name stood there already
     * @param bounced mails that no mailbox took
     * @param withdrawn names taken back
     * @param invalidated names found invalid, by reason
     * @param byVisibility names that count, by what is shown of them
     * @param paper names that count and came on paper
     */
    public record OfCitizens(
            int requested,
            int used,
            int lapsed,
            int duplicates,
            int bounced,
            int withdrawn,
            Map<String, Integer> invalidated,
            Map<String, Integer> byVisibility,
            int paper) {

        /** Names that count. */
        public int counted() {
            return byVisibility.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * One change of each count, however many names change it, and in one order, so that of two who change the same counts one
     * waits and neither is stopped.
     */
    private static final String ADD =
            """
            insert into tally (declaration_id, wording_number, dimension, key, slot, n)
            select declaration_id, wording_number, dimension, key, 0, sum(change)
            from unnest(cast(:declarations as text[]), cast(:wordings as int[]), cast(:dimensions as text[]),
                    cast(:keys as text[]), cast(:changes as int[]))
                as c (declaration_id, wording_number, dimension, key, change)
            group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict (declaration_id, wording_number, dimension, key, slot) do update set n = tally.n + excluded.n
            """;

    @Inject
    Session database;

    /** The counts of the wording at which a declaration stands. */
    public Tally of(Declaration declaration) {
        return of(List.of(declaration)).get(declaration.id);
    }

    /** The counts of many declarations at once, by declaration. */
    public Map<String, Tally> of(Collection<Declaration> declarations) {
        var rows = new HashMap<String, List<Object[]>>();
        for (var row : rows(declarations)) {
            rows.computeIfAbsent((String) row[3], id -> new ArrayList<>()).add(row);
        }
        return declarations.stream()
                .collect(Collectors.toMap(one -> one.id, one -> Figures.of(rows.getOrDefault(one.id, List.of()))
                        .tally()));
    }

    /** How many citizens' names came on each day, the first day first; those that ended since are among them. */
    public SortedMap<LocalDate, Integer> byDay(Declaration declaration) {
        var days = new TreeMap<LocalDate, Integer>();
        database.createNativeQuery(
                        """
                        select key, sum(n) from tally where declaration_id = :declaration and wording_number = :wording
                        and dimension = 'DAY' group by 1 having sum(n) > 0
                        """,
                        Object[].class)
                .setParameter("declaration", declaration.id)
                .setParameter("wording", declaration.wordingNumber)
                .getResultList()
                .forEach(row -> days.put(LocalDate.parse((String) row[0]), ((Number) row[1]).intValue()));
        return days;
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

    void add(Collection<Signature> signatures) {
        change(signatures.stream().flatMap(one -> counted(one, 1)).toList());
    }

    void takeAway(Signature signature) {
        change(Stream.concat(counted(signature, -1), Stream.of(new Change(signature, Dimension.WITHDRAWN, "", 1)))
                .toList());
    }

    private record Change(Signature signature, Dimension dimension, String key, int by) {}

    private static Stream<Change> counted(Signature signature, int by) {
        var changes = Stream.<Change>builder();
        changes.add(new Change(signature, Dimension.COUNTED, "", by));
        changes.add(new Change(signature, Dimension.CAPACITY, signature.capacity.name(), by));
        if (signature.capacity == Capacity.GROUP && signature.groupCode != null) {
            changes.add(new Change(signature, Dimension.TABLING_GROUP, signature.groupCode, by));
        }
        if (signature.delegationCode != null) {
            changes.add(new Change(signature, Dimension.DELEGATION, signature.delegationCode, by));
        }
        if (signature.groupCode != null) {
            changes.add(new Change(signature, Dimension.GROUP, signature.groupCode, by));
        }
        return changes.build();
    }

    private void change(List<Change> changes) {
        database.createNativeMutationQuery(ADD)
                .setParameter("declarations", texts(changes, one -> one.signature().declarationId))
                .setParameter("wordings", numbers(changes, one -> one.signature().wordingNumber))
                .setParameter(
                        "dimensions", texts(changes, one -> one.dimension().name()))
                .setParameter("keys", texts(changes, Change::key))
                .setParameter("changes", numbers(changes, Change::by))
                .executeUpdate();
    }

    private static String[] texts(List<Change> changes, Function<Change, String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Change> changes, Function<Change, Integer> value) {
        return changes.stream().map(value).toArray(Integer[]::new);
    }

    /** A count is the sum over its slots: in one of them less than nothing may stand. Days are many, and asked for apart. */
    private List<Object[]> rows(Collection<Declaration> declarations) {
        return declarations.isEmpty()
                ? List.of()
                : database.createNativeQuery(
                                """
                                select t.dimension,
                                    case when t.dimension = 'WITHDRAWN' and t.slot > 0 then 'CITIZEN' else t.key end,
                                    sum(t.n), t.declaration_id
                                from unnest(cast(:ids as text[]), cast(:wordings as int[])) as d (id, wording_number)
                                join tally t on t.declaration_id = d.id and t.wording_number = d.wording_number
                                where t.dimension <> 'DAY' group by 4, 1, 2 having sum(t.n) > 0
                                """,
                                Object[].class)
                        .setParameter(
                                "ids", declarations.stream().map(one -> one.id).toArray(String[]::new))
                        .setParameter(
                                "wordings",
                                declarations.stream()
                                        .map(one -> one.wordingNumber)
                                        .toArray(Integer[]::new))
                        .getResultList();
    }
}
