package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.declaration.State;
import org.undersigned.procedure.Late;
import org.undersigned.registry.Person;

/** What lies on a member's desk. */
@ApplicationScoped
public class Desk {

    @Inject
    Drafting drafting;

    @Inject
    EntityManager entities;

    /**
     * What somebody is asked to sign, can sign, and has neither signed as it stands nor declined; the latest invitation
     * first.
     */
    public List<Declaration> toSign(String personId) {
        return entities
                .createQuery(
                        "select d from Declaration d join Invitation i on i.declarationId = d.id"
                                + " where i.personId in :people and i.declinedAt is null and d.state in (GATHERING, OPEN)"
                                + " and not exists (select 1 from Signature s where s.declarationId = d.id"
                                + " and s.wordingNumber = d.wordingNumber and s.personId in :people)"
                                + " order by i.invitedAt desc, d.id",
                        Declaration.class)
                .setParameter("people", Person.records(personId))
                .getResultList()
                .stream()
                .filter(this::takesNames)
                .toList();
    }

    /** What of others somebody signed as it stands, the latest signature first. */
    public List<Signatories.Signed> signed(String personId, int most) {
        return entities.createQuery(
                        "select new org.undersigned.signing.Signatories$Signed(d, s, w.withdrawnOn)"
                                + " from Signature s join Declaration d on d.id = s.declarationId"
                                + " and d.wordingNumber = s.wordingNumber"
                                + " left join SignatureWithdrawal w on w.declarationId = s.declarationId and w.id = s.id"
                                + " where s.personId in :people and d.originatorId not in :people"
                                + " order by s.signedAt desc, s.position desc",
                        Signatories.Signed.class)
                .setParameter("people", Person.records(personId))
                .setMaxResults(most)
                .getResultList();
    }

    private boolean takesNames(Declaration declaration) {
        return declaration.state == State.GATHERING
                || drafting.procedureOf(declaration).late() == Late.ALLOWED;
    }
}
