package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * People by any part of any of their spellings, accents and case aside: every word asked for occurs in one spelling.
 * The trigram index finds the longest word.
 */
@ApplicationScoped
class PeopleSearch {

    private static final int LONGEST_QUERY = 200;

    /**
     * Whom to look for.
     *
     * @param bodyId to which they belong or belonged, or null
     * @param text blank for everybody
     * @param memberOn only those who belonged to the body on that day; null for whenever
     */
    record Criteria(String bodyId, String text, LocalDate memberOn) {

        /** Asked for by signs that no name has. */
        boolean findsNobody() {
            return !text.isBlank() && key().isEmpty();
        }

        private String key() {
            return NameKey.of(text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        }

        private String[] patterns() {
            return key().isEmpty()
                    ? new String[0]
                    : Arrays.stream(key().split(" "))
                            .map(word -> "%" + word + "%")
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toArray(String[]::new);
        }
    }

    private static final String WHERE =
            """
             from person p
            where p.merged_into is null and (cardinality(cast(:patterns as text[])) = 0 or p.id in (
                    select n.person_id from person_name n
                    where n.key like (cast(:patterns as text[]))[1] and n.key like all (cast(:patterns as text[]))))
              and (cast(:body as text) is null or exists (
                    select 1 from membership m where m.person_id = p.id and m.body_id = :body
                      and (cast(:day as date) is null or m.period @> cast(:day as date))))""";

    @Inject
    Session database;

    /** One page, by family name. */
    List<Person> find(Criteria criteria, int offset, int limit) {
        if (criteria.findsNobody()) {
            return List.of();
        }
        return query("select p.*" + WHERE + " order by p.sort_key, p.id", Person.class, criteria)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(Criteria criteria) {
        return criteria.findsNobody()
                ? 0
                : query("select count(*)" + WHERE, Long.class, criteria).getSingleResult();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> result, Criteria criteria) {
        return database.createNativeQuery(sql, result)
                .setParameter("patterns", criteria.patterns(), String[].class)
                .setParameter("body", criteria.bodyId, String.class)
                .setParameter("day", criteria.memberOn, LocalDate.class);
    }
}
