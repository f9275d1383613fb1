package org.undersigned.publication;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.LanguageVersion;
import org.undersigned.declaration.Wording;
import org.undersigned.followup.LatestOutcome;
import org.undersigned.procedure.Numbering.Kind;
import org.undersigned.signing.Tallies;

/** What everybody may read, found by title, number, procedure and state. */
@ApplicationScoped
@Transactional
public class PublicDeclarations {

    /** Titles are compared by the index on {@code plain(title)}: the longest word finds, the others confirm. */
    private static final String FOUND =
            """
            from declaration d where d.published_on is not null
            and (cast(:procedure as text) is null or d.procedure_id = :procedure)
            and (cast(:state as text) is null or d.state = :state)
            and (cast(:longest as text) is null or d.id in (
                select v.declaration_id from language_version v
                join declaration c on c.id = v.declaration_id and c.wording_number = v.wording_number
                where plain(v.title) like plain(:longest) and not exists (
                    select from unnest(cast(:patterns as text[])) w where plain(v.title) not like plain(w))
                union select id from declaration
                where number = cast(:number as int) or document_number = cast(:number as int) or ref = lower(:q)))
            """;

    private static final String SIGNATURES =
            """
            (select coalesce(sum(t.n), 0) from tally t where t.declaration_id = d.id
                and t.wording_number = d.wording_number and t.dimension = 'COUNTED') as signatures
            """;

    @Inject
    Session database;

    @Inject
    Drafting drafting;

    @Inject
    Tallies tallies;

    /** Those that are found, from {@code offset} on, at most {@code limit} of them. */
    public List<DeclarationSummary> find(Search search, int offset, int limit) {
        var ids = ask("select d.id, " + SIGNATURES + FOUND + "order by " + search.sort().order, Object[].class, search)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> (String) row[0])
                .toList();
        return summaries(ids);
    }

    /** How many are found. */
    public long count(Search search) {
        return ask("select count(*) " + FOUND, Long.class, search).getSingleResult();
    }

    /** Declarations of these ids in this order. */
    List<DeclarationSummary> summaries(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Declaration> found = Declaration.list("id in ?1", ids);
        var byId = found.stream().collect(toMap(d -> d.id, d -> d));
        var versions = Wording.currentOf(ids);
        var counted = tallies.counted(ids);
        var outcomes = LatestOutcome.of(ids);
        return ids.stream()
                .map(id -> summary(byId.get(id), versions.get(id), counted.getOrDefault(id, 0), outcomes.get(id)))
                .toList();
    }

    private DeclarationSummary summary(
            Declaration declaration, List<LanguageVersion> versions, int signatures, LatestOutcome outcome) {
        var procedure = drafting.procedureOf(declaration);
        return new DeclarationSummary(
                declaration.ref,
                declaration.procedureId,
                declaration.number,
                declaration.number(Kind.DOCUMENT, procedure).orElse(null),
                declaration.printed(procedure),
                declaration.publishedOn,
                declaration.state,
                titles(versions),
                signatures,
                outcome);
    }

    static Map<String, String> titles(List<LanguageVersion> versions) {
        var titles = new LinkedHashMap<String, String>();
        versions.forEach(v -> titles.put(v.lang, v.title));
        return titles;
    }

    private <T> NativeQuery<T> ask(String sql, Class<T> row, Search search) {
        var patterns = search.patterns();
        var longest = List.of(patterns).stream()
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        return database.createNativeQuery(sql, row)
                .setParameter("q", search.q(), String.class)
                .setParameter("longest", longest, String.class)
                .setParameter("patterns", patterns)
                .setParameter("number", search.number(), Integer.class)
                .setParameter("procedure", search.procedure(), String.class)
                .setParameter(
                        "state", search.state() == null ? null : search.state().name(), String.class);
    }
}
