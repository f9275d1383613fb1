package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** What is wanting in the registry, or cannot be right. */
@ApplicationScoped
@Transactional
public class Quality {

    /** Somebody with whom something is amiss, and what: codes of organizations, a day. */
    public record Finding(String personId, String name, String first, String second, String day) {}

    /**
     * Findings of one kind.
     *
     * @param more whether there are more than these
     */
    public record Findings(List<Finding> findings, boolean more) {}

    /** So many are told of each kind. */
    public static final int MOST = 100;

    private static final String NO_DELEGATION =
            """
            select p.id, p.name, min(o.code), min(b.code), cast(:day as text)
            from membership m join person p on p.id = m.person_id
                join organization o on o.id = m.organization_id join organization b on b.id = m.body_id
            where m.kind in ('GROUP', 'ASSEMBLY') and m.period @> cast(:day as date)
              and exists (select 1 from organization d where d.body_id = m.body_id and d.kind = 'DELEGATION')
              and not exists (select 1 from membership d where d.person_id = m.person_id and d.body_id = m.body_id
                  and d.kind = 'DELEGATION' and d.period @> cast(:day as date))
            group by p.id, p.name, p.sort_key order by p.sort_key, p.id""";

    // groups and delegations cannot overlap: the database sees to it
    private static final String OVERLAPPING =
            """
            select p.id, p.name, a.code, b.code, cast(greatest(m.valid_from, o.valid_from) as text)
            from membership m
                join membership o on o.person_id = m.person_id and o.body_id = m.body_id and o.kind = m.kind
                    and o.id > m.id and o.period && m.period
                    and (o.organization_id <> m.organization_id
                        or o.on_behalf_of_id is distinct from m.on_behalf_of_id
                        or o.area_id is distinct from m.area_id)
                join person p on p.id = m.person_id
                join organization a on a.id = coalesce(m.on_behalf_of_id, m.organization_id)
                join organization b on b.id = coalesce(o.on_behalf_of_id, o.organization_id)
            where m.kind in ('ASSEMBLY', 'PARTY') order by p.sort_key, p.id""";

    private static final String CONTRADICTED =
            """
            select p.id, p.name, a.code, b.code, cast(o.observed_on as text)
            from affiliation_observation o
                join membership m on m.person_id = o.person_id and m.body_id = o.body_id and m.kind = o.kind
                    and m.organization_id <> o.organization_id and m.period @> o.observed_on
                    and m.source <> 'observation'
                join person p on p.id = o.person_id
                join organization a on a.id = o.organization_id join organization b on b.id = m.organization_id
            order by p.sort_key, o.observed_on""";

    private static final String IN_NOTHING =
            """
            select p.id, p.name, p.source, '', '' from person p
            where p.merged_into is null and not exists (select 1 from membership m where m.person_id = p.id)
            order by p.sort_key, p.id""";

    @Inject
    Session database;

    /** In a group or in the assembly on that day, and in none of the delegations that it has. */
    public Findings withoutDelegation(LocalDate day) {
        return found(database.createNativeQuery(NO_DELEGATION, Object[].class).setParameter("day", day.toString()));
    }

    /** With two seats, or in two parties, of one body at a time. */
    public Findings overlapping() {
        return found(database.createNativeQuery(OVERLAPPING, Object[].class));
    }

    /** Seen in one group or delegation on a day when a register has them in another. */
    public Findings contradicted() {
        return found(database.createNativeQuery(CONTRADICTED, Object[].class));
    }

    /** Known, and member of nothing at any time. */
    public Findings inNothing() {
        return found(database.createNativeQuery(IN_NOTHING, Object[].class));
    }

    private static Findings found(org.hibernate.query.NativeQuery<Object[]> query) {
        var rows = query.setMaxResults(MOST + 1).getResultList();
        return new Findings(
                rows.stream()
                        .limit(MOST)
                        .map(row -> new Finding(
                                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList(),
                rows.size() > MOST);
    }
}
