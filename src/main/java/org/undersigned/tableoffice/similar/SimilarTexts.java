package org.undersigned.tableoffice.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Texts of the same body and language that say much the same: as similar as the part of their words that they share
 * (Jaccard's coefficient of their stems). Only what the table office may see is compared with.
 */
@ApplicationScoped
public class SimilarTexts {

    /** Below this, texts share no more than the words of their kind. */
    private static final double LEAST = 0.2;

    private static final int MOST = 5;

    /**
     * The candidates are those that share words of the title, or the longest words of the text, with it; the best forty
     * of them are compared word by word.
     */
    private static final String SIMILAR =
            """
            select s.declaration_id as subject, best.id, best.lang, best.similarity, best.shared
            from (
                select w.declaration_id, w.lang, d.body_id, tsvector_to_array(w.words) as stems, q.query
                from text_words w
                join declaration d on d.id = w.declaration_id
                cross join lateral (
                    select cast(string_agg(quote_literal(l.lexeme), ' | ') as tsquery) as query from (
                        select t.lexeme from unnest(w.words) t
                        order by ('A' = any(t.weights)) desc, length(t.lexeme) desc, t.lexeme limit 30) l) q
                where w.declaration_id in (:ids) and q.query is not null) s
            cross join lateral (
                select c.id, c.lang, x.similarity, x.shared
                from (
                    select o.id, t.lang, t.words, tsvector_to_array(t.words) as stems
                    from text_words t join declaration o on o.id = t.declaration_id
                    where t.words @@ s.query and t.lang = s.lang and o.body_id = s.body_id
                      and o.id <> s.declaration_id
                      and (o.published_on is not null
                          or o.state in ('GATHERING', 'SUBMITTED', 'RETURNED', 'INADMISSIBLE', 'LAPSED'))
                    order by ts_rank(t.words, s.query) desc, o.id limit 40) c
                cross join lateral (
                    select array_agg(i.stem order by length(i.stem) desc, i.stem) as shared,
                        cast(count(*) as float8)
                            / (cardinality(s.stems) + cardinality(c.stems) - count(*)) as similarity
                    from (select unnest(s.stems) as stem intersect select unnest(c.stems)) i) x
                where x.similarity >= :least
                order by x.similarity desc, c.id limit :most) best
            order by best.similarity desc, best.id
            """;

    /** Words as they stand in the text whose stems are shared, the longest first. */
    private static final String WORDS =
            """
            select w.word from (
                select distinct lower(word) as word
                from language_version v
                join declaration d on d.id = v.declaration_id and d.wording_number = v.wording_number
                cross join lateral (select v.title || ' ' || coalesce(string_agg(e ->> 'text', ' '), '') as text
                    from jsonb_array_elements(v.blocks) e) b
                cross join lateral regexp_split_to_table(b.text, '[^[:alnum:]]+') word
                where v.declaration_id = :id and v.lang = :lang and length(word) > 3) w
            where tsvector_to_array(to_tsvector(text_language(:lang), w.word)) && cast(:shared as text[])
            order by length(w.word) desc, w.word limit 8
            """;

    /**
     * A text that says much the same.
     *
     * @param similarity from 0 to 1
     * @param words some of those that both have
     */
    public record Similar(String declarationId, String lang, double similarity, List<String> words) {}

    private record Found(String id, String lang, double similarity, String[] shared) {}

    @Inject
    Session database;

    /** Those most similar to a text, the most similar first; a text that is there in two languages stands there once. */
    @Transactional
    public List<Similar> to(String declarationId) {
        return find(List.of(declarationId)).getOrDefault(declarationId, Map.of()).values().stream()
                .sorted((one, other) -> Double.compare(other.similarity, one.similarity))
                .limit(MOST)
                .map(found -> new Similar(found.id, found.lang, found.similarity, words(found)))
                .toList();
    }

    /** How many there are for each of many texts, at most five each; in one statement. */
    @Transactional
    public Map<String, Integer> counts(Collection<String> declarationIds) {
        var counts = new HashMap<String, Integer>();
        find(declarationIds).forEach((id, found) -> counts.put(id, Math.min(MOST, found.size())));
        return counts;
    }

    private Map<String, Map<String, Found>> find(Collection<String> ids) {
        var bySubject = new HashMap<String, Map<String, Found>>();
        if (ids.isEmpty()) {
            return bySubject;
        }
        database.createNativeQuery(SIMILAR, Object[].class)
                .setParameterList("ids", ids)
                .setParameter("least", LEAST)
                .setParameter("most", MOST)
                .getResultList()
                .forEach(row -> bySubject
                        .computeIfAbsent((String) row[0], id -> new HashMap<>())
                        .putIfAbsent((String) row[1], found(row)));
        return bySubject;
    }

    private static Found found(Object[] row) {
        var shared = row[4] instanceof String[] words ? words : new String[0];
        return new Found((String) row[1], (String) row[2], ((Number) row[3]).doubleValue(), shared);
    }

    private List<String> words(Found found) {
        return database.createNativeQuery(WORDS, String.class)
                .setParameter("id", found.id)
                .setParameter("lang", found.lang)
                .setParameter("shared", Arrays.copyOf(found.shared, found.shared.length))
                .getResultList();
    }
}
