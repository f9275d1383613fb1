package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.OrganizationView.SignedTogether;
import org.undersigned.registry.Organization;

/** What people signed under the name of an organization, counted by declaration; of a body, all its texts. */
@ApplicationScoped
class SignedTogetherList {

    private static final String OF_PART =
            """
             from signature s
            join declaration d on d.id = s.declaration_id and d.wording_number = s.wording_number
            where d.published_on is not null and (s.delegation_id = :id or s.group_id = :id) and not exists (
                select from signature_withdrawal w where w.declaration_id = s.declaration_id and w.signature_id = s.id)""";

    private static final String NEWEST_FIRST =
            "select d.id, count(*)" + OF_PART + " group by d.id order by d.published_on desc, d.id";

    private static final String OF_BODY = " from declaration d where d.body_id = :id and d.published_on is not null";

    private static final String MOST_NAMES_FIRST =
            """
            select d.id, (select coalesce(sum(t.n), 0) from tally t where t.declaration_id = d.id
                and t.wording_number = d.wording_number and t.dimension = 'COUNTED') as names"""
                    + OF_BODY + " order by names desc, d.published_on desc, d.id";

    @Inject
    Session database;

    @Inject
    PublicDeclarations declarations;

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    long count(Organization organization) {
        var sql = isBody(organization) ? "select count(*)" + OF_BODY : "select count(distinct d.id)" + OF_PART;
        return database.createNativeQuery(sql, Long.class)
                .setParameter("id", organization.id)
                .getSingleResult();
    }

    /** Of a part the newest declaration first, of a body that with the most names. */
    List<SignedTogether> of(Organization organization, Paging paging) {
        var rows = database.createNativeQuery(isBody(organization) ? MOST_NAMES_FIRST : NEWEST_FIRST, Object[].class)
                .setParameter("id", organization.id)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var summaries =
                declarations.summaries(rows.stream().map(row -> (String) row[0]).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new SignedTogether(
                        DeclarationLine.of(summaries.get(i), procedures, reader.locale()),
                        ((Number) rows.get(i)[1]).longValue()))
                .toList();
    }

    private static boolean isBody(Organization organization) {
        return organization.id.equals(organization.bodyId);
    }
}
