package org.undersigned.registry.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Refusal;
import org.undersigned.platform.Refusal.Kind;
import org.undersigned.registry.Details;

/** The entries of an import, for whoever looks at what would change. */
@ApplicationScoped
public class Entries {

    /**
     * One of them.
     *
     * @param subject a {@link org.undersigned.registry.register.Subject}, or {@code OBSERVATION}
     * @param place in the file; empty for what the file no longer lists
     * @param name of the person, organization, area …; of a membership that of its person
     * @param in of a membership: the organization, as the register calls it; else null
     * @param targetId our id of it, once it has one
     * @param content as the register tells it, in Popolo's words
     * @param decision of an officer: our id of the person meant; {@code freshId} for somebody new; else null
     */
    public record Row(
            int position,
            String subject,
            String place,
            String name,
            String in,
            Verdict verdict,
            String targetId,
            String freshId,
            JsonNode content,
            List<Told> remarks,
            String decision) {}

    /** Somebody who may be meant by a doubtful entry; {@code reason} is why it may be so. */
    public record Candidate(String personId, String reason) {}

    private static final String COLUMNS =
            """
            select e.position, e.subject, e.place,
                coalesce(e.content ->> 'name', e.content ->> 'label', p.content ->> 'name', known.name, e.own_id, ''),
                case e.subject when 'MEMBERSHIP' then
                    coalesce(o.content ->> 'name', k.code, e.content ->> 'organization_id') end,
                e.verdict, e.target_id, e.fresh_id, cast(e.content as text), cast(e.remarks as text), e.decision
            from %s e
                left join lateral (select content from register_entry where import_id = e.import_id
                    and subject = 'PERSON' and own_id = e.content ->> 'person_id' limit 1) p on true
                left join lateral (select content from register_entry where import_id = e.import_id
                    and subject = 'ORGANIZATION' and own_id = e.content ->> 'organization_id' limit 1) o on true
                left join membership m on e.subject = 'MEMBERSHIP' and m.id = e.target_id
                left join person known on known.id = m.person_id
                left join organization k on k.id = m.organization_id""";

    private static final String SELECT = COLUMNS.formatted("register_entry");

    private static final String WHERE =
            """
             where e.import_id = :import and (cast(:verdict as text) is null or e.verdict = :verdict)
              and (cast(:subject as text) is null or e.subject = :subject)""";

    // what cannot be taken is looked at first; of a large register only one page is told in full
    private static final String GRAVEST_FIRST =
            " order by array_position(array['REJECTED', 'DOUBTFUL', 'ENDED', 'CHANGED', 'NEW', 'SAME'], e.verdict),"
                    + " e.position";

    private static final String GRAVEST_PAGE = COLUMNS.formatted(
                    "(select e.* from register_entry e\n" + WHERE + GRAVEST_FIRST + " limit :size offset :offset)")
            + GRAVEST_FIRST;

    @Inject
    Session database;

    @Inject
    ObjectMapper json;

    /** One page, in the order of the file; null for any verdict, any subject. */
    @Transactional
    public List<Row> page(String importId, String subject, Verdict verdict, Paging paging) {
        return rows(asked(SELECT + "\n" + WHERE + " order by e.position", Object[].class, importId, subject, verdict)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size()));
    }

    /** One page, what cannot be taken first; null for any verdict, any subject. */
    @Transactional
    public List<Row> gravestFirst(String importId, String subject, Verdict verdict, Paging paging) {
        return rows(asked(GRAVEST_PAGE, Object[].class, importId, subject, verdict)
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset()));
    }

    @Transactional
    public long count(String importId, String subject, Verdict verdict) {
        return asked("select count(*) from register_entry e\n" + WHERE, Long.class, importId, subject, verdict)
                .getSingleResult();
    }

    /** @throws Refusal (404) where there is none */
    @Transactional
    public Row at(String importId, int position) {
        var query = database.createNativeQuery(
                        SELECT + " where e.import_id = :import and e.position = :position", Object[].class)
                .setParameter("import", importId)
                .setParameter("position", position);
        return rows(query).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "intake_unknown_entry", position));
    }

    /** Who may be meant by a doubtful entry. */
    @Transactional
    public List<Candidate> candidates(String importId, int position) {
        return database
                .createNativeQuery(
                        """
                        select person_id, reason from register_candidate
                        where import_id = :import and position = :position order by reason, person_id""",
                        Object[].class)
                .setParameter("import", importId)
                .setParameter("position", position)
                .getResultList()
                .stream()
                .map(row -> new Candidate((String) row[0], (String) row[1]))
                .toList();
    }

    /** How many doubtful people wait for a decision. */
    @Transactional
    public long undecided(String importId) {
        return database.createNativeQuery(
                        """
                        select count(*) from register_entry where import_id = :import and subject = 'PERSON'
                          and verdict = 'DOUBTFUL' and decision is null""",
                        Long.class)
                .setParameter("import", importId)
                .getSingleResult();
    }

    /** The place of the next doubtful person of whom nobody has said who is meant; after the last the first again. */
    @Transactional
    public Optional<Integer> nextUndecided(String importId, int after) {
        return database.createNativeQuery(
                        """
                        select position from register_entry where import_id = :import and subject = 'PERSON'
                          and verdict = 'DOUBTFUL' and decision is null
                        order by position <= :after, position limit 1""",
                        Integer.class)
                .setParameter("import", importId)
                .setParameter("after", after)
                .uniqueResultOptional();
    }

    /** How many decisions wait to be applied. */
    @Transactional
    public long decided(String importId) {
        return database.createNativeQuery(
                        """
                        select count(*) from register_entry where import_id = :import and subject = 'PERSON'
                          and verdict = 'DOUBTFUL' and decision is not null""",
                        Long.class)
                .setParameter("import", importId)
                .getSingleResult();
    }

    /**
     * An officer says who is meant by a doubtful entry; it counts when the import is applied.
     *
     * @param personId one of the candidates, or null for somebody whom the registry does not know
     * @throws Refusal (404) where there is no such entry, (409) when it is not doubtful, (422) for somebody else
     */
    @Transactional
    public void decide(String importId, int position, String personId) {
        var entry = at(importId, position);
        if (entry.verdict != Verdict.DOUBTFUL || !entry.subject.equals("PERSON")) {
            throw Refusal.of(Kind.CONFLICT, "intake_not_doubtful");
        }
        if (personId != null
                && candidates(importId, position).stream().noneMatch(one -> one.personId.equals(personId))) {
            throw Refusal.field("person", "intake_no_candidate", personId);
        }
        database.createNativeMutationQuery(
                        "update register_entry set decision = :who where import_id = :import and position = :position")
                .setParameter("who", personId == null ? entry.freshId : personId)
                .setParameter("import", importId)
                .setParameter("position", position)
                .executeUpdate();
        RegisterImport.held(importId).decided();
    }

    private <T> NativeQuery<T> asked(String sql, Class<T> row, String importId, String subject, Verdict verdict) {
        return database.createNativeQuery(sql, row)
                .setParameter("import", importId)
                .setParameter("subject", subject, String.class)
                .setParameter("verdict", verdict == null ? null : verdict.name(), String.class);
    }

    private List<Row> rows(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Row(
                        (int) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : Verdict.valueOf((String) row[5]),
                        (String) row[6],
                        (String) row[7],
                        Details.read((String) row[8]),
                        remarks((String) row[9]),
                        (String) row[10]))
                .toList();
    }

    private List<Told> remarks(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
