package org.undersigned.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.undersigned.platform.Paging;
import org.undersigned.platform.Reader;
import org.undersigned.procedure.Procedures;
import org.undersigned.publication.OrganizationView.SignedTogether;

/** What people signed under the name of an organization, counted by declaration. */
@ApplicationScoped
class SignedTogetherList {

    private static final String SIGNED =
            " from Signature s join Declaration d on d.id = s.declarationId and d.wordingNumber = s.wordingNumber"
                    + " where d.state in (OPEN, CLOSED) and (s.delegationId = :id or s.groupId = :id) and not exists"
                    + " (select 1 from SignatureWithdrawal w where w.declarationId = s.declarationId and w.id = s.id)";

    @Inject
    EntityManager entities;

    @Inject
    PublicDeclarations declarations;

    @Inject
    Procedures procedures;

    @Inject
    Reader reader;

    long count(String organizationId) {
        return entities.createQuery("select count(distinct d.id)" + SIGNED, Long.class)
                .setParameter("id", organizationId)
                .getSingleResult();
    }

    /** The newest declaration first. */
    List<SignedTogether> of(String organizationId, Paging paging) {
        var rows = entities.createQuery(
                        "select d.id, count(s.id)" + SIGNED
                                + " group by d.id, d.publishedOn order by d.publishedOn desc, d.id",
                        Object[].class)
                .setParameter("id", organizationId)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var summaries =
                declarations.summaries(rows.stream().map(row -> (String) row[0]).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new SignedTogether(
                        DeclarationLine.of(summaries.get(i), procedures, reader.locale()), (Long) rows.get(i)[1]))
                .toList();
    }
}
