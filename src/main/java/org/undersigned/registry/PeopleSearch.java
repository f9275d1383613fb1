package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.undersigned.platform.Paging;

/**
 * People by any part of any of their spellings, by family name; after them, where they are fewer than {@link #FEW},
 * people whose names come near. Every word asked for occurs in one spelling: in it where it has three letters or more,
 * at the beginning of a word of the sort key where no word asked for has as many.
 */
@ApplicationScoped
class PeopleSearch {

    private static final int FEW = 3;

    private static final String SPELLED =
            """
            select distinct n.person_id from person_name n
            where n.key like (cast(:patterns as text[]))[1] and n.key like all (cast(:patterns as text[]))""";

    private static final String BEGINNING =
            """
            select distinct s.id as person_id from unnest(cast(:words as text[])) w (word)
            join person s on s.sort_key >= w.word and s.sort_key < w.word || chr(1114111)
            where s.merged_into is null and not exists (
                select from unnest(cast(:words as text[])) v (word) where ' ' || s.sort_key not like '% ' || v.word || '%')""";

    private static final String MEMBERS = "select distinct m.person_id from membership m where ";

    private static final String HITS =
            """
            with hit as materialized (%s)
            select p.id, count(*) over () from hit join person p on p.id = hit.person_id
            where p.merged_into is null %s order by p.sort_key, p.id""";

    private static final String WALK =
            "select p.id from person p where p.merged_into is null %s order by p.sort_key, p.id";

    @Inject
    Session database;

    @Inject
    NearNames near;

    /** Ids in order, and how many there are on all pages. */
    private record Hits(List<String> ids, long total) {}

    Found find(String text, Among among, Paging paging) {
        var words = Wanted.of(text);
        if (words.isEmpty() && !text.isBlank()) {
            return Found.NOBODY;
        }
        var exact = words.isEmpty() && among.day() == null ? walk(among, paging) : hits(words, among, paging);
        var nearly = words.isEmpty() || exact.total >= FEW
                ? List.<String>of()
                : near.find(words, among, called(exact, words, among));
        return found(exact, nearly, paging);
    }

    /** All who are called so, though another page was asked for. */
    private List<String> called(Hits page, Wanted words, Among among) {
        return page.ids.size() == page.total ? page.ids : hits(words, among, new Paging(1, FEW)).ids;
    }

    private static Found found(Hits exact, List<String> nearly, Paging paging) {
        int before = (int) Math.max(0, paging.offset() - exact.total);
        int room = paging.size() - exact.ids.size();
        var shown = nearly.stream().skip(before).limit(room).toList();
        var ids = new ArrayList<>(exact.ids);
        ids.addAll(shown);
        var people = Person.byIds(ids);
        return new Found(
                ids.stream().map(people::get).filter(Objects::nonNull).toList(),
                shown.size(),
                exact.total + nearly.size());
    }

    private Hits hits(Wanted words, Among among, Paging paging) {
        var rows = page(hitsQuery(words, among), paging.offset(), paging.size());
        if (rows.isEmpty() && paging.offset() > 0) {
            var first = page(hitsQuery(words, among), 0, 1);
            return new Hits(List.of(), first.isEmpty() ? 0 : (Long) first.get(0)[1]);
        }
        return new Hits(rows.stream().map(row -> (String) row[0]).toList(), rows.isEmpty() ? 0 : (Long) rows.get(0)[1]);
    }

    private NativeQuery<Object[]> hitsQuery(Wanted words, Among among) {
        if (words.isEmpty()) {
            return about(among, HITS.formatted(MEMBERS + among.condition(), ""), Object[].class);
        }
        return words.areShort()
                ? about(among, HITS.formatted(BEGINNING, among.also()), Object[].class)
                        .setParameter("words", words.array(), String[].class)
                : about(among, HITS.formatted(SPELLED, among.also()), Object[].class)
                        .setParameter("patterns", words.patterns(), String[].class);
    }

    /** Of many: not all are sorted, a page is read along the index. Other records of a person have no memberships. */
    private Hits walk(Among among, Paging paging) {
        var count = among.isEverybody()
                ? "select count(*) from person where merged_into is null"
                : "select count(distinct m.person_id) from membership m where " + among.condition();
        return new Hits(
                page(about(among, WALK.formatted(among.also()), String.class), paging.offset(), paging.size()),
                about(among, count, Long.class).getSingleResult());
    }

    private <T> NativeQuery<T> about(Among among, String sql, Class<T> row) {
        return about(among, database.createNativeQuery(sql, row));
    }

    static <T> NativeQuery<T> about(Among among, NativeQuery<T> query) {
        if (!among.isEverybody()) {
            query.setParameter("organization", among.organization());
        }
        if (among.day() != null) {
            query.setParameter("day", among.day(), LocalDate.class);
        }
        return query;
    }

    private static <T> List<T> page(NativeQuery<T> query, int offset, int limit) {
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }
}
