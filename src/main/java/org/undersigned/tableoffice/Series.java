package org.undersigned.tableoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.undersigned.platform.Refusal;

/** Numbers that count on, each series of a body by itself. The row of a series is locked while a number is given. */
@ApplicationScoped
class Series {

    /**
     * What an officer wishes for.
     *
     * @param field in which it was typed
     * @param number null for the next
     * @param leap how far beyond the last number of the series it may be
     */
    record Wish(String field, Integer number, int leap) {

        static final Wish NONE = new Wish(null, null, 0);
    }

    private static final String BEGIN =
            """
            insert into number_series (body_id, series, scope, last_number) values (:body, :series, :scope, 0)
            on conflict do nothing
            """;

    private static final String LAST =
            "select last_number from number_series where body_id = :body and series = :series and scope = :scope";

    @Inject
    Session database;

    /** The next number, or the one that is wished for; refuses what is none, or a leap that nobody may have meant. */
    int give(String bodyId, String series, String scope, Wish wish) {
        of(BEGIN, bodyId, series, scope).executeUpdate();
        int last = database.createNativeQuery(LAST + " for update", Integer.class)
                .setParameter("body", bodyId)
                .setParameter("series", series)
                .setParameter("scope", scope)
                .getSingleResult();
        int given = wish.number() == null ? last + 1 : wish.number();
        mustBeMeant(given, last, wish);
        of(
                        """
                        update number_series set last_number = greatest(last_number, :given)
                        where body_id = :body and series = :series and scope = :scope
                        """,
                        bodyId,
                        series,
                        scope)
                .setParameter("given", given)
                .executeUpdate();
        return given;
    }

    /** The last number given; 0 before the first. */
    int last(String bodyId, String series, String scope) {
        return database
                .createNativeQuery(LAST, Integer.class)
                .setParameter("body", bodyId)
                .setParameter("series", series)
                .setParameter("scope", scope)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Refuses what is no number, and a leap that nobody may have meant. */
    static void mustBeMeant(int given, int last, Wish wish) {
        if (given < 1 || given > Numbers.HIGHEST) {
            throw Refusal.field(wish.field(), "tableoffice_number_wrong", Numbers.HIGHEST);
        }
        // the first number of a series may be any: an assembly that comes to us has counted before
        if (wish.number() != null && last > 0 && given - last > wish.leap()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    List.of(new Refusal.Remark(
                            wish.field(),
                            "tableoffice_number_far",
                            List.of(String.valueOf(given), String.valueOf(last)))));
        }
    }

    private org.hibernate.query.MutationQuery of(String sql, String bodyId, String series, String scope) {
        return database.createNativeMutationQuery(sql)
                .setParameter("body", bodyId)
                .setParameter("series", series)
                .setParameter("scope", scope);
    }
}
