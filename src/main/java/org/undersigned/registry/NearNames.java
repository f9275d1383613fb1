package org.undersigned.registry;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** People whose names come near to what was typed: by their letters, three at a time, or by the sound of the family name. */
@ApplicationScoped
class NearNames {

    /** So many at most: who is not among the nearest was not meant. */
    private static final int NEAREST = 20;

    /** So many spellings are compared: where there are more, what was typed is in half of all names. */
    private static final int COMPARED = 1000;

    /** Where somebody is called so, others must come nearer than where nobody is. */
    private static final double NEARER = 0.6;

    private static final String NEAREST_FIRST =
            """
            with candidate as materialized (
                select n.person_id, n.key, n.sound from person_name n join person p on p.id = n.person_id
                where p.merged_into is null and %s %s limit :compared)
            select c.person_id from candidate c cross join lateral (
                select avg(case when c.sound = w.sound then 1 else word_similarity(w.word, c.key) end) as nearness
                from unnest(cast(:words as text[]), cast(:sounds as text[])) w (word, sound)) how
            where c.person_id <> all (cast(:called as text[]))
            group by c.person_id having max(nearness) >= :least
            order by max(nearness) desc, max(similarity(c.key, :text)) desc, c.person_id limit :nearest""";

    private static final String NEAR = "(:word%1$d <%% n.key or n.sound = :sound%1$d)";

    @Inject
    Session database;

    /** Ids, the nearest first. */
    List<String> find(Wanted words, Among among, List<String> called) {
        var telling = words.telling();
        if (telling.isEmpty()) {
            return List.of();
        }
        threshold(telling.leastSimilarity());
        var near = IntStream.range(0, telling.words().size())
                .mapToObj(NEAR::formatted)
                .collect(joining(" and "));
        var query = PeopleSearch.about(
                among, database.createNativeQuery(NEAREST_FIRST.formatted(near, among.also()), String.class));
        for (int i = 0; i < telling.words().size(); i++) {
            query.setParameter("word" + i, telling.words().get(i)).setParameter("sound" + i, telling.sounds()[i]);
        }
        return query.setParameter("words", words.array(), String[].class)
                .setParameter("sounds", words.sounds(), String[].class)
                .setParameter("called", called.toArray(String[]::new), String[].class)
                .setParameter("text", String.join(" ", words.words()))
                .setParameter("least", called.isEmpty() ? 0 : NEARER)
                .setParameter("compared", COMPARED)
                .setParameter("nearest", NEAREST)
                .getResultList();
    }

    /** For the operator {@code <%}, until the end of the transaction. */
    private void threshold(String similarity) {
        database.createNativeQuery(
                        "select set_config('pg_trgm.word_similarity_threshold', :similarity, true)", String.class)
                .setParameter("similarity", similarity)
                .getSingleResult();
    }
}
