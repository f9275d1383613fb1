package org.undersigned.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.undersigned.platform.Paging;

/** Who is in an organization on a day, page by page, and how the seats of a body are spread; of any size. */
@ApplicationScoped
@Transactional
public class Roster {

    /**
     * One page of members.
     *
     * @param total on all pages
     */
    public record Members(List<MemberView> members, long total) {}

    /** How many members of a body sit with a group or party; with none where it is empty. */
    public record Side(Optional<Organization> with, int seats) {}

    /** Members by the groups of the body; by parties where nobody is in a group. */
    private static final String SIDES =
            """
            with member as materialized (
                select distinct m.person_id from membership m
                where m.body_id = :body and m.period @> cast(:day as date)
                  and (m.kind = 'DELEGATION' or m.organization_id = :body)),
            side as materialized (
                select distinct on (m.person_id, o.kind) m.person_id, o.kind, o.id
                from member join membership m on m.person_id = member.person_id
                cross join lateral (values (m.organization_id, 0), (m.on_behalf_of_id, 1)) b (id, place)
                join organization o on o.id = b.id and o.kind in ('GROUP', 'PARTY')
                where m.body_id = :body and m.period @> cast(:day as date)
                order by m.person_id, o.kind, b.place, m.valid_from desc nulls last, m.id)
            select side.id, count(*) from member
            left join side on side.person_id = member.person_id and side.kind = (select min(kind) from side)
            group by 1 order by 2 desc, 1""";

    @Inject
    PeopleSearch search;

    @Inject
    Affiliations affiliations;

    @Inject
    Session database;

    /** Members by family name, with these words in a spelling of their names; see {@link Directory#people}. */
    public Members of(Organization in, String words, LocalDate day, Paging paging) {
        var found = search.find(words, Among.membersOf(in.id, day), paging);
        return new Members(affiliations.members(in, found.people(), day), found.total());
    }

    /** Of the members of a body, the most seats first. */
    public List<Side> sides(Organization body, LocalDate day) {
        return database.createNativeQuery(SIDES, Object[].class)
                .setParameter("body", body.id)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Side(
                        Optional.ofNullable((String) row[0]).flatMap(Organization::byId), ((Number) row[1]).intValue()))
                .toList();
    }
}
