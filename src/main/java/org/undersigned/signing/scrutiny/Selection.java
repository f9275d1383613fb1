package org.undersigned.signing.scrutiny;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.undersigned.procedure.Visibility;
import org.undersigned.signing.scrutiny.Measure.Act;

/** Finds the signatures that a condition means. */
@ApplicationScoped
class Selection {

    /** Of the text's wording: what has ended is not touched again, but what is held may be found invalid. */
    private static final String COUNT =
            """
            select m.country, m.visibility, m.day, grouping(m.country, m.visibility, m.day),
                count(*) filter (where m.meant), count(*) from (
                select s.country, s.visibility, cast(s.signed_at at time zone :zone as date) as day, coalesce(
                    (cast(:domain as bytea) is null or s.domain_key = :domain)
                    and (cast(:source as bytea) is null or s.source_key = :source)
                    and (cast(:name as bytea) is null or s.name_key = :name)
                    and (cast(:from as timestamptz) is null or s.signed_at >= :from)
                    and (cast(:until as timestamptz) is null or s.signed_at <= :until)
                    and (cast(:country as text) is null or s.country = :country)
                    and (cast(:visibility as text) is null or s.visibility = :visibility), false) as meant
                from citizen_signature s
                left join citizen_signature_end e on e.declaration_id = s.declaration_id and e.signature_id = s.id
                where s.declaration_id = :declaration and s.wording_number = :wording
                and (e.signature_id is null or (:turning and e.reason = 'HELD'))) m
            group by grouping sets ((m.country), (m.visibility), (m.day), ())""";

    private static final String ROWS = "select count(*) from citizen_signature where declaration_id = :declaration";

    private static final String NEXT =
            """
            select max(id), count(*) from (select id from citizen_signature
                where declaration_id = :declaration and id > :after order by id limit :most) n""";

    private static final String LOCKED =
            """
            select s.id from citizen_signature s
            where s.declaration_id = :declaration and s.wording_number = :wording and s.id > :after and s.id <= :last
            and s.signed_at <= :ordered
            and (cast(:domain as bytea) is null or s.domain_key = :domain)
            and (cast(:source as bytea) is null or s.source_key = :source)
            and (cast(:name as bytea) is null or s.name_key = :name)
            and (cast(:from as timestamptz) is null or s.signed_at >= :from)
            and (cast(:until as timestamptz) is null or s.signed_at <= :until)
            and (cast(:country as text) is null or s.country = :country)
            and (cast(:visibility as text) is null or s.visibility = :visibility)
            order by s.id for update""";

    /** What GROUPING answers where only that column is grouped by. */
    private static final int BY_COUNTRY = 3;

    private static final int BY_VISIBILITY = 5;
    private static final int BY_DAY = 6;
    private static final int TOTAL = 7;
    private static final int DAYS = 10;

    @Inject
    Session database;

    @Inject
    Patience patience;

    /** A text whose signatures are asked about. */
    record Asked(String declarationId, int wording, ZoneId zone) {}

    /**
     * How many an act would touch now.
     *
     * @throws org.undersigned.platform.Refusal (503) where it takes too long to find out
     */
    Counted count(Asked asked, Act act, Condition condition) {
        return patience.call(() -> {
            var query = database.createNativeQuery(COUNT, Object[].class)
                    .setParameter("zone", asked.zone().getId())
                    .setParameter("turning", act == Act.INVALIDATE)
                    .setParameter("declaration", asked.declarationId())
                    .setParameter("wording", asked.wording());
            return counted(bound(query, condition).getResultList());
        });
    }

    /** All rows of a text, whatever became of them. */
    int rows(String declarationId) {
        return patience.call(() -> Math.toIntExact(database.createNativeQuery(ROWS, Long.class)
                .setParameter("declaration", declarationId)
                .getSingleResult()));
    }

    /** @param last null behind the last row */
    record Window(String last, int rows) {}

    /** The next rows in the order of their ids, which are random: each of them is come by once. */
    Window next(String declarationId, String after, int most) {
        var row = database.createNativeQuery(NEXT, Object[].class)
                .setParameter("declaration", declarationId)
                .setParameter("after", after)
                .setParameter("most", most)
                .getSingleResult();
        return new Window((String) row[0], ((Number) row[1]).intValue());
    }

    /** Those of the window that a measure means and that had been signed when it was ordered, locked. */
    List<String> locked(Measure measure, Window window, Instant ordered) {
        var query = database.createNativeQuery(LOCKED, String.class)
                .setParameter("declaration", measure.declarationId)
                .setParameter("wording", measure.wordingNumber)
                .setParameter("after", measure.lastId)
                .setParameter("last", window.last())
                .setParameter("ordered", ordered);
        return bound(query, measure.condition).getResultList();
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, Condition condition) {
        return query.setParameter("domain", condition.domainKey(), byte[].class)
                .setParameter("source", condition.sourceKey(), byte[].class)
                .setParameter("name", condition.nameKey(), byte[].class)
                .setParameter("from", condition.from(), Instant.class)
                .setParameter("until", condition.until(), Instant.class)
                .setParameter("country", condition.country(), String.class)
                .setParameter(
                        "visibility",
                        condition.visibility() == null
                                ? null
                                : condition.visibility().name(),
                        String.class);
    }

    private static Counted counted(List<Object[]> rows) {
        var total = of(rows, TOTAL).findFirst().orElse(new Object[] {null, null, null, TOTAL, 0, 0});
        var visibilities = new EnumMap<Visibility, Integer>(Visibility.class);
        largest(rows, BY_VISIBILITY, row -> Visibility.valueOf((String) row[1])).forEach(visibilities::put);
        return new Counted(
                number(total[4]),
                number(total[5]),
                largest(rows, BY_COUNTRY, row -> row[0] == null ? "" : (String) row[0]),
                visibilities,
                largest(rows, BY_DAY, row -> day(row[2])).entrySet().stream()
                        .limit(DAYS)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static Stream<Object[]> of(List<Object[]> rows, int grouping) {
        return rows.stream().filter(row -> number(row[3]) == grouping);
    }

    private static <K> Map<K, Integer> largest(List<Object[]> rows, int grouping, Function<Object[], K> key) {
        var map = new LinkedHashMap<K, Integer>();
        of(rows, grouping)
                .filter(row -> number(row[4]) > 0)
                .sorted((a, b) -> Integer.compare(number(b[4]), number(a[4])))
                .forEach(row -> map.put(key.apply(row), number(row[4])));
        return map;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
