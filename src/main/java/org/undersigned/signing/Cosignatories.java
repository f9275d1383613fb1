package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** Who has signed the same texts. */
@ApplicationScoped
public class Cosignatories {

    /** Somebody who has signed the same published texts, and how many of them. */
    public record Shared(String personId, long texts) {}

    /** Both names count, and both stand under the wording that was published; several records of one are one. */
    private static final String MOST_OFTEN =
            """
            select coalesce(p.merged_into, p.id) as person, count(distinct s.declaration_id) as texts
            from signature s
            join declaration d on d.id = s.declaration_id and d.wording_number = s.wording_number
            join signature o on o.declaration_id = s.declaration_id and o.wording_number = s.wording_number
            join person p on p.id = o.person_id
            where s.person_id in (:records) and d.published_on is not null and o.person_id not in (:records)
              and not exists (select from signature_withdrawal w
                where w.declaration_id = s.declaration_id and w.signature_id in (s.id, o.id))
            group by 1 order by texts desc, max(p.sort_key), person""";

    @Inject
    Session database;

    /** Those with whom a person signed most often; by the ids of all records of that person. */
    public List<Shared> of(Collection<String> records, int limit) {
        return database.createNativeQuery(MOST_OFTEN, Object[].class)
                .setParameterList("records", records)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Shared((String) row[0], (Long) row[1]))
                .toList();
    }
}
