package org.undersigned.registry;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.undersigned.platform.Paging;
import org.undersigned.registry.Organization.Kind;

/** Looks people and organizations up for whoever reads the registry. */
@ApplicationScoped
@Transactional
public class Directory {

    @Inject
    PeopleSearch search;

    @Inject
    Session database;

    /**
     * People one of whose spellings has all these words or parts of words, in any order, without regard to case, accents
     * and alphabet, by family name; everybody where there are no words. Where hardly anybody is called so, people whose
     * names come near follow.
     *
     * @param bodyId the body to which they belong or once belonged; null for people of every body
     * @param on only those who belonged to the body on that day; null for whenever
     */
    public Found people(String words, String bodyId, LocalDate on, Paging paging) {
        if (bodyId == null) {
            return search.find(words, Among.everybody(), paging);
        }
        return search.find(words, on == null ? Among.everIn(bodyId) : Among.in(bodyId, on), paging);
    }

    /** Bodies, by code. */
    public List<Organization> bodies() {
        return Organization.list("bodyId = id order by code");
    }

    /** The delegations, groups … of a body on a day, by their English label of that day. */
    public List<Organization> of(Organization body, Kind kind, LocalDate day) {
        return Organization.existing(body.id, kind, day);
    }

    /** How many people are in each organization of a body on a day, by id; nobody is no entry. */
    public Map<String, Integer> sizes(Organization body, LocalDate day) {
        return database.createNativeQuery(
                        """
                        select belonging, count(distinct person_id)
                        from membership, unnest(array[organization_id, on_behalf_of_id]) belonging
                        where body_id = :body and period @> cast(:day as date) and belonging is not null group by 1""",
                        Object[].class)
                .setParameter("body", body.id)
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** What became this organization when it was dissolved, by code. */
    public List<Organization> predecessors(Organization organization) {
        return Organization.list("successorId = ?1 order by code, id", organization.id);
    }

    /** The labels of an organization as they changed: by form and language, the oldest first. */
    public List<OrganizationLabel> labels(Organization organization) {
        return organization.labels().stream()
                .sorted(comparing((OrganizationLabel label) -> label.form)
                        .thenComparing(label -> label.language)
                        .thenComparing(label -> label.from == null ? LocalDate.MIN : label.from))
                .toList();
    }

    /** Under what others know a person or an organization, by scheme. */
    public List<Identifier> identifiers(String subjectId) {
        return database.createNativeQuery(
                        "select scheme, identifier from identifier where subject_id = :subject order by scheme, identifier",
                        Object[].class)
                .setParameter("subject", subjectId)
                .getResultStream()
                .map(row -> new Identifier((String) row[0], (String) row[1]))
                .toList();
    }
}
